package org.tesseracrm.core.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tesseracrm.core.api.attachment.Attachment;
import org.tesseracrm.core.api.attachment.Attachments;
import org.tesseracrm.core.api.attachment.Attachments.Limits;
import org.tesseracrm.core.api.attachment.Attachments.Source;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.error.InvalidInputException;

/** A button and a place to drop files on; each is taken as it comes, and what is refused is told in words. */
final class AttachmentUpload extends Div {
    private final transient Function<Source, Attachment> take;
    private final transient Consumer<Attachment> added;
    private final Div errors = new Div();
    private final Upload upload = new Upload();

    /**
     * @param take keeps one; called without the session's lock
     * @param added after each that was taken, with the session locked
     */
    AttachmentUpload(Attachments attachments, Function<Source, Attachment> take, Consumer<Attachment> added) {
        this.take = take;
        this.added = added;
        Limits limits = attachments.limits();
        addClassName("t-stack");
        errors.addClassNames("t-notice", "t-notice-over");
        errors.getElement().setAttribute("role", "alert");
        errors.setVisible(false);
        upload.setUploadHandler(new Taking());
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, limits.fileBytes()));
        upload.setI18n(UploadWords.of("core.ui.files.choose", "core.ui.import.failed", limits.fileMegabytes()));
        upload.addFileRejectedListener(event -> complain(event.getFileName(), event.getErrorMessage()));
        upload.addStartedListener(event -> errors.setVisible(false));
        upload.addAllFinishedListener(event -> upload.clearFileList());
        Div hint = new Div(Ui.text("core.ui.files.limit", limits.fileMegabytes()));
        hint.addClassNames("t-muted", "t-small");
        add(errors, upload, hint);
    }

    /** At once. */
    void setMaxFiles(int most) {
        upload.setMaxFiles(most);
    }

    private void complain(String name, String why) {
        if (!errors.isVisible()) {
            errors.removeAll();
        }
        errors.add(new Div(Ui.text("core.ui.files.refused", name, why)));
        errors.setVisible(true);
    }

    /** Not the session's lock but the request has the person in charge: while a file comes, the page goes on. */
    private final class Taking implements UploadHandler {
        @Override
        public void handleUploadRequest(UploadEvent event) {
            try {
                Attachment file =
                        take.apply(new Source(event.getFileName(), event.getFileSize(), event.getInputStream()));
                event.getUI().access(() -> Notices.attempt(() -> added.accept(file)));
            } catch (CrmException e) {
                event.getUI().access(() -> complain(event.getFileName(), words(e)));
            }
        }

        /** More than it says is refused by the service as it comes. */
        @Override
        public long getFileSizeMax() {
            return -1;
        }

        @Override
        public long getRequestSizeMax() {
            return -1;
        }
    }

    private static String words(CrmException error) {
        return error instanceof InvalidInputException invalid
                ? Ui.text(invalid.errors().get(0).message())
                : Ui.text(error);
    }
}
