package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.tesseracrm.core.api.attachment.Attachment;
import org.tesseracrm.core.api.attachment.Attachments;

/** The files of a record: seen, saved, added, renamed and removed. Read when it is looked at. */
final class AttachmentsPanel extends Div implements LocaleChangeObserver {
    private static final int NAME = 200;

    private final Attachments attachments;
    private final String type;
    private final String recordId;

    AttachmentsPanel(Attachments attachments, String type, String recordId) {
        this.attachments = attachments;
        this.type = type;
        this.recordId = recordId;
        addClassName("t-stack");
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        removeAll();
        Notices.attempt(this::begin);
    }

    private void begin() {
        boolean mayChange = attachments.mayChange(type, recordId);
        Div files = new Div();
        files.addClassName("t-stack");
        if (mayChange) {
            add(new AttachmentUpload(
                    attachments, source -> attachments.add(type, recordId, source), file -> show(files, true)));
        }
        add(files);
        show(files, mayChange);
    }

    private void show(Div files, boolean mayChange) {
        files.removeAll();
        List<Attachment> there = attachments.list(type, recordId).stream()
                // those of fields stand at their fields
                .filter(file -> file.field().isEmpty())
                .toList();
        if (there.isEmpty()) {
            files.add(new EmptyState(
                    VaadinIcon.PAPERCLIP,
                    "core.ui.files.empty",
                    mayChange ? "core.ui.files.empty.hint" : "core.ui.files.emptyRead.hint"));
        } else {
            OrderedList list = new OrderedList();
            list.addClassNames("t-list", "t-history");
            there.forEach(file -> list.add(new ListItem(line(file, mayChange ? changes(files, file) : List.of()))));
            files.add(list);
        }
        if (mayChange) {
            removed(files);
        }
    }

    private Component line(Attachment file, List<Button> actions) {
        return new AttachmentLine(file, () -> attachments.read(type, recordId, file.id()), actions);
    }

    private List<Button> changes(Div files, Attachment file) {
        Button rename = AttachmentLine.action(VaadinIcon.EDIT, "core.ui.files.renameOne", file);
        rename.addClickListener(click -> rename(files, file));
        Button remove = AttachmentLine.action(VaadinIcon.TRASH, "core.ui.files.remove", file);
        remove.addClickListener(click -> Notices.attempt(() -> remove(files, file)));
        return List.of(rename, remove);
    }

    private void rename(Div files, Attachment file) {
        TextField name = new TextField();
        name.setValue(file.name());
        name.setMaxLength(NAME);
        name.setRequired(true);
        name.setWidthFull();
        FormDialog dialog = new FormDialog("core.ui.files.renameTitle", "core.ui.files.rename", () -> {
            attachments.rename(type, recordId, file.id(), file.version(), name.getValue());
            show(files, true);
        });
        dialog.setWidth("30rem");
        dialog.field("name", "core.ui.files.name", name);
        dialog.open();
        name.focus();
    }

    private void remove(Div files, Attachment file) {
        attachments.remove(type, recordId, file.id());
        show(files, true);
        Notices.undo(() -> restore(files, file), "core.ui.files.removed", file.name());
    }

    private void restore(Div files, Attachment file) {
        attachments.restore(type, recordId, file.id());
        show(files, true);
    }

    /** What can be put back, folded away. */
    private void removed(Div files) {
        List<Attachment> gone = attachments.removed(type, recordId);
        if (gone.isEmpty()) {
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("t-list", "t-history");
        gone.forEach(file -> {
            Button restore =
                    new Button(Ui.text("core.ui.files.restore"), click -> Notices.attempt(() -> restore(files, file)));
            restore.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            restore.setAriaLabel(Ui.text("core.ui.files.restoreOne", file.name()));
            Span name = new Span(file.name());
            name.getStyle().set("overflow-wrap", "anywhere");
            Div row = new Div(name, restore);
            row.addClassNames("t-row", "t-wrap");
            list.add(new ListItem(row));
        });
        files.add(new Details(Ui.text("core.ui.files.bin", gone.size()), list));
    }
}
