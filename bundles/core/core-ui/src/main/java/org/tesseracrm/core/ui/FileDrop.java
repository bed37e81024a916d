package org.tesseracrm.core.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.File;
import java.util.function.Consumer;
import org.tesseracrm.core.api.error.CrmException;

/** A button, and a place to drop a file on; says at once what is wrong with the file. */
public final class FileDrop extends Div {
    private final Consumer<DroppedFile> taken;
    private final Div error = new Div();
    private final Upload upload;

    /**
     * @param choose key of what its button says
     * @param type key of what is said to files of another type
     * @param taken gets the file, and closes it once it is of no use any more; what it refuses is told here
     * @param types of files, by their ends or media types
     */
    public FileDrop(String choose, String type, long maxBytes, Consumer<DroppedFile> taken, String... types) {
        this.taken = taken;
        addClassName("t-stack");
        error.addClassNames("t-notice", "t-notice-over");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        upload = new Upload(UploadHandler.toTempFile((meta, file) -> take(meta.fileName(), file)));
        upload.setAcceptedFileTypes(types);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, maxBytes));
        upload.setI18n(UploadWords.of(choose, type, maxBytes >> 20));
        upload.addFileRejectedListener(event -> complain(event.getErrorMessage()));
        add(error, upload);
    }

    private void take(String name, File file) {
        error.setVisible(false);
        DroppedFile dropped = new DroppedFile(name, file);
        boolean through = false;
        try {
            taken.accept(dropped);
            through = true;
        } catch (CrmException e) {
            complain(Ui.text(e));
        } finally {
            if (!through) {
                dropped.close();
            }
        }
        upload.clearFileList();
    }

    private void complain(String text) {
        error.setText(text);
        error.setVisible(true);
        upload.clearFileList();
    }
}
