package org.tesseracrm.core.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tesseracrm.core.api.attachment.Attachment;
import org.tesseracrm.core.api.attachment.Attachments;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.value.FileValue;

/** Files of a record's field in a form. What is uploaded here and not saved does not stay. */
final class FilesField extends CustomField<List<FileValue>> {
    private final transient Attachments attachments;
    private final String type;
    private final String code;
    private final Div lines = new Div();
    private final AttachmentUpload upload;
    private final List<FileValue> files = new ArrayList<>();
    private final Set<String> brought = new HashSet<>();

    /** @param code of the company's own field */
    FilesField(Attachments attachments, String type, String code) {
        super(List.of());
        this.attachments = attachments;
        this.type = type;
        this.code = code;
        lines.addClassName("t-stack");
        upload = new AttachmentUpload(attachments, source -> attachments.bring(type, code, source), this::bring);
        upload.setMaxFiles(FileValue.MOST);
        Div all = new Div(lines, upload);
        all.addClassName("t-stack");
        // a form field is as high as its buttons; a text in it is not
        all.getStyle().set("line-height", "var(--lumo-line-height-s)");
        lines.getStyle().set("gap", "0");
        add(all);
    }

    private void bring(Attachment file) {
        if (!isAttached()) {
            // the form was left while it came
            discard(file.id());
            return;
        }
        brought.add(file.id());
        files.add(new FileValue(file.id(), file.name(), file.contentType(), file.size()));
        changed();
    }

    private void changed() {
        show();
        updateValue();
    }

    private void show() {
        lines.removeAll();
        files.forEach(file -> lines.add(line(file)));
        upload.setVisible(!isReadOnly() && files.size() < FileValue.MOST);
    }

    private Div line(FileValue file) {
        Span name = new Span(file.name());
        name.getStyle().set("overflow-wrap", "anywhere");
        Span size = new Span(Ui.formats().size(file.size()));
        size.addClassNames("t-muted", "t-small");
        size.getStyle().set("white-space", "nowrap");
        Button remove = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove(file));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        String label = Ui.text("core.ui.files.remove", file.name());
        remove.setAriaLabel(label);
        remove.setTooltipText(label);
        remove.setVisible(!isReadOnly());
        Div line = new Div(name, size, remove);
        line.addClassName("t-row");
        line.getStyle().set("flex-wrap", "nowrap").set("align-items", "center");
        return line;
    }

    private void remove(FileValue file) {
        files.remove(file);
        if (brought.remove(file.id())) {
            discard(file.id());
        }
        changed();
    }

    /** One that a record has by now is not ours to delete, and that is as it should be. */
    private void discard(String id) {
        try {
            attachments.discard(type, code, id);
        } catch (CrmException e) {
            // saved, or gone already; what is left goes by itself after a day
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        brought.forEach(this::discard);
        brought.clear();
    }

    @Override
    protected List<FileValue> generateModelValue() {
        return List.copyOf(files);
    }

    @Override
    protected void setPresentationValue(List<FileValue> values) {
        files.clear();
        files.addAll(values);
        show();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        show();
    }
}
