package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.binder.Binder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tesseracrm.core.api.document.DocumentField;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.record.ShownRecord;

/**
 * Edits a row of a list where it stands: E or F2 begins, Enter saves (Ctrl+Enter in a choice), Escape leaves it as it was. With all
 * checks of the record's service; what was saved can be taken back.
 */
final class InlineEdit<T> extends Div {
    private final Grid<T> grid;
    private final DocumentType kind;
    private final Supplier<List<QueryField>> choices;
    private final Runnable saved;
    private final Span what = new Span();
    private final Button save = new Button();
    private final Button cancel = new Button();
    private final Map<String, CellField> cells = new LinkedHashMap<>();
    private T row;

    /**
     * @param choices the list's fields, for what a choice may be
     * @param saved after something was saved: the list shows its rows anew
     */
    InlineEdit(Grid<T> grid, DocumentType kind, Supplier<List<QueryField>> choices, Runnable saved) {
        this.grid = grid;
        this.kind = kind;
        this.choices = choices;
        this.saved = saved;
        addClassName("t-batch");
        getElement().setAttribute("role", "region");
        what.addClassName("t-strong");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        save.addClickListener(click -> save());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        cancel.addClickListener(click -> end());
        add(what, save, cancel);
        setVisible(false);
        grid.getEditor().setBinder(new Binder<>());
        grid.getEditor().setBuffered(true);
        // a word that is still being composed is not finished by Enter
        on(
                "event.key === 'Enter' && !event.isComposing"
                        + " && (event.ctrlKey || event.composedPath()[0].localName === 'input')",
                this::save);
        on("event.key === 'Escape'", this::end);
    }

    private void on(String filter, Runnable action) {
        grid.getElement()
                .addEventListener("keydown", event -> {
                    if (row != null) {
                        action.run();
                    }
                })
                .setFilter(filter);
    }

    /** Begins with a row; another one that is being edited is left as it was. */
    void start(T begun) {
        end();
        grid.getColumns().forEach(column -> column.setEditorComponent((Component) null));
        for (Grid.Column<T> column : grid.getColumns()) {
            if (column.isVisible() && column.getKey() != null) {
                kind.field(column.getKey()).ifPresent(field -> cell(begun, column, field));
            }
        }
        if (cells.isEmpty()) {
            Notices.error("core.ui.edit.nothing");
            return;
        }
        row = begun;
        what.setText(Ui.text("core.ui.edit.row", Drafts.text(begun, kind.titleField())));
        save.setText(Ui.text("core.ui.save"));
        cancel.setText(Ui.text("core.ui.cancel"));
        setVisible(true);
        grid.getEditor().editItem(begun);
        if (cells.values().iterator().next().component() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    private void cell(T begun, Grid.Column<T> column, DocumentField field) {
        QueryField known = choices.get().stream()
                .filter(each -> each.name().equals(field.name()))
                .findFirst()
                .orElse(null);
        CellField.of(field, Drafts.text(begun, field.name()), known).ifPresent(cell -> {
            cells.put(field.name(), cell);
            column.setEditorComponent(cell.component());
        });
    }

    private void save() {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        cells.forEach((field, cell) -> {
            String old = Drafts.text(row, field);
            String now = cell.text().get();
            if (!old.equals(now)) {
                before.put(field, old);
                after.put(field, now);
            }
        });
        if (after.isEmpty()) {
            end();
            return;
        }
        String id = Drafts.text(row, "id");
        try {
            ShownRecord<?> record = Drafts.update(kind, id, Long.parseLong(Drafts.text(row, "version")), after);
            end();
            saved.run();
            Notices.undo(
                    () -> {
                        Drafts.update(kind, id, record.version(), before);
                        saved.run();
                    },
                    "core.ui.edit.saved",
                    Drafts.text(record, kind.titleField()));
        } catch (CrmException e) {
            Notices.error(e);
        }
    }

    void end() {
        if (row != null) {
            row = null;
            grid.getEditor().cancel();
            setVisible(false);
            grid.focus();
        }
        cells.clear();
    }
}
