package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tesseracrm.core.api.error.CrmException;

/** A photo or logo that can be changed and taken away; what is chosen is kept at once. */
public final class PictureField extends Div {
    private final Supplier<Component> shown;
    private final Div picture = new Div();
    private final Div error = new Div();
    private final Upload upload;
    private final Button remove = new Button();

    /**
     * @param shown the picture as it is now
     * @param maxBytes the largest file that is sent
     * @param change takes a file; throws a {@link CrmException} where it is no picture
     */
    public PictureField(
            Supplier<Component> shown, int maxBytes, Consumer<InputStream> change, Runnable removed, boolean there) {
        this.shown = shown;
        addClassName("t-picture-field");
        picture.addClassName("t-picture");
        error.addClassNames("t-small", "t-state-text-over");
        error.getElement().setAttribute("role", "alert");
        upload = new Upload(UploadHandler.inMemory((meta, bytes) -> take(change, bytes)));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(maxBytes);
        upload.setDropAllowed(false);
        upload.setI18n(UploadWords.of("core.ui.picture.choose", "core.ui.picture.type", maxBytes >> 20));
        upload.addFileRejectedListener(event -> complain(event.getErrorMessage()));
        remove.setText(Ui.text("core.ui.picture.remove"));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        remove.addClickListener(click -> Notices.attempt(() -> {
            removed.run();
            show(false);
        }));
        Span hint = new Span(Ui.text("core.ui.picture.hint", maxBytes >> 20));
        hint.addClassNames("t-muted", "t-small");
        Div row = new Div(upload, remove);
        row.addClassName("t-row");
        Div right = new Div(row, hint, error);
        right.addClassName("t-stack");
        add(picture, right);
        show(there);
    }

    private void take(Consumer<InputStream> change, byte[] bytes) {
        error.setText("");
        try {
            change.accept(new ByteArrayInputStream(bytes));
            show(true);
        } catch (CrmException e) {
            complain(Ui.text(e));
        }
        upload.clearFileList();
    }

    private void show(boolean there) {
        picture.removeAll();
        picture.add(shown.get());
        remove.setVisible(there);
    }

    private void complain(String text) {
        error.setText(text);
        upload.clearFileList();
    }
}
