package org.tesseracrm.core.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.document.BatchChanges;
import org.tesseracrm.core.api.document.BatchChanges.Begun;
import org.tesseracrm.core.api.document.BatchChanges.Outcome;
import org.tesseracrm.core.api.document.BatchChanges.Refused;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.i18n.Text;

/** Gives a field of all selected records one value: at once, or as a job where there are many; the notice takes it back. */
final class BatchEdit<T> {
    private final BatchChanges changes;
    private final ListTools tools;
    private final DocumentType kind;
    private final BatchFields fields;
    private final Function<ListRequest, Page<T>> source;
    private final Runnable done;

    /**
     * @param choices the list's fields, for what a choice may be
     * @param source where all that match are read from
     * @param done after records were changed: the list shows its rows anew
     */
    BatchEdit(
            ListTools tools,
            DocumentType kind,
            Supplier<List<QueryField>> choices,
            Function<ListRequest, Page<T>> source,
            Runnable done) {
        this.changes = tools.changes();
        this.tools = tools;
        this.kind = kind;
        this.fields = tools.batchFields(kind, choices);
        this.source = source;
        this.done = done;
    }

    void open(ListSelection<T> selection) {
        Select<String> field = new Select<>();
        field.setItems(changes.fields(kind.id()).stream()
                .filter(each -> fields.editor(each).isPresent())
                .toList());
        field.setItemLabelGenerator(each -> each == null ? "" : fields.label(each));
        field.setRequiredIndicatorVisible(true);
        field.setWidthFull();
        Div place = new Div();
        Editing editing = new Editing(place);
        field.addValueChangeListener(event -> editing.show(event.getValue()));
        FormDialog dialog = new FormDialog("core.ui.batch.title", "core.ui.batch.do", () -> {
            Map<String, String> values =
                    Map.of(field.getValue(), editing.editor.text().get());
            begin(selection, values);
        });
        dialog.setWidth("30rem");
        dialog.part(new Paragraph(Ui.text("core.ui.batch.what", Ui.formats().count(selection.total()))));
        dialog.field("field", "core.ui.batch.field", field);
        dialog.part(place);
        dialog.open();
        field.focus();
    }

    /** The field's own editor, as one chooses the field. */
    private final class Editing {
        private final Div place;
        private BatchFields.Editor editor;

        Editing(Div place) {
            this.place = place;
        }

        void show(String field) {
            place.removeAll();
            Optional<BatchFields.Editor> found = Optional.ofNullable(field).flatMap(fields::editor);
            editor = found.orElse(null);
            found.ifPresent(each -> {
                each.component().getElement().setProperty("label", Ui.text("core.ui.batch.value"));
                if (each.component() instanceof HasSize sized) {
                    sized.setWidthFull();
                }
                Div hint = new Div(Ui.text("core.ui.batch.empty"));
                hint.addClassNames("t-muted", "t-small");
                place.add(each.component(), hint);
            });
        }
    }

    private void begin(ListSelection<T> selection, Map<String, String> values) {
        if (selection.matching().isEmpty() && selection.rows().size() <= BatchChanges.AT_ONCE) {
            List<String> ids = ids(selection);
            Outcome outcome = changes.change(kind.id(), ids, values);
            if (outcome.changed() == 0 && outcome.refused().size() == ids.size()) {
                onlyReason(outcome).ifPresent(reason -> {
                    throw InvalidInputException.of("", "refused", reason);
                });
            }
            done.run();
            tell(outcome);
        } else {
            Begun begun = changes.changeMany(kind.id(), () -> ids(selection), values);
            new JobDialog(tools.jobs(), begun.job(), done, job -> {
                        if (job.result().getOrDefault("changed", 0L) > 0) {
                            Notices.undo(
                                    () -> undoMany(begun.id()),
                                    "core.ui.job.ended",
                                    job.label(),
                                    JobDialog.counts(job));
                        } else {
                            JobDialog.tell(job);
                        }
                    })
                    .open();
        }
    }

    private List<String> ids(ListSelection<T> selection) {
        return selection.ids(source, row -> Drafts.text(row, "id"), BatchChanges.MOST);
    }

    /** Where all were refused for the same reason, the dialog says it once and stays. */
    private static Optional<Text> onlyReason(Outcome outcome) {
        List<Text> reasons = outcome.refused().stream()
                .map(each -> reason(each.error()))
                .distinct()
                .toList();
        return reasons.size() == 1 ? Optional.of(reasons.get(0)) : Optional.empty();
    }

    private static Text reason(CrmException error) {
        return error instanceof InvalidInputException invalid
                ? invalid.errors().get(0).message()
                : error.text();
    }

    private void tell(Outcome outcome) {
        if (outcome.changed() > 0) {
            Notices.undo(
                    () -> {
                        Outcome undone = changes.undo(kind.id(), outcome.id());
                        done.run();
                        Notices.show("core.ui.batch.undone", undone.changed());
                        list(undone);
                    },
                    outcome.refused().isEmpty() ? "core.ui.batch.done" : "core.ui.batch.partly",
                    outcome.changed(),
                    outcome.refused().size());
        } else if (outcome.refused().isEmpty()) {
            Notices.show("core.ui.batch.same");
        }
        list(outcome);
    }

    private void undoMany(String id) {
        new JobDialog(tools.jobs(), changes.undoMany(kind.id(), id), done, JobDialog::tell).open();
    }

    /** Those that were not changed, each with its reason. */
    private void list(Outcome outcome) {
        if (outcome.refused().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        outcome.refused().forEach(each -> list.add(item(each)));
        Dialog dialog = new Dialog(list);
        dialog.setHeaderTitle(Ui.text("core.ui.batch.refused", outcome.refused().size()));
        dialog.setWidth("32rem");
        dialog.getFooter().add(new Button(Ui.text("core.ui.close"), click -> dialog.close()));
        dialog.open();
    }

    private static ListItem item(Refused refused) {
        Span name = new Span(refused.name().isEmpty() ? Ui.text("core.ui.batch.refused.hidden") : refused.name());
        name.addClassName("t-strong");
        Div why = new Div(Ui.text(reason(refused.error())));
        why.addClassNames("t-muted", "t-small");
        return new ListItem(name, why);
    }
}
