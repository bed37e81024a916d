package org.tesseracrm.core.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.CrmException;
import org.tesseracrm.core.api.imports.Imports;
import org.tesseracrm.core.api.imports.Imports.Preview;

/** Takes the file and says at once what is wrong with it. */
final class ImportFileStep extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(ImportFileStep.class);
    private static final int MEGABYTE = 1 << 20;

    private final Read read;
    private final Consumer<Preview> done;
    private final Div error = new Div();
    private final Upload upload;

    @FunctionalInterface
    interface Read {
        Preview file(String name, InputStream content);
    }

    ImportFileStep(Read read, Consumer<Preview> done) {
        this.read = read;
        this.done = done;
        addClassName("t-stack");
        error.addClassNames("t-notice", "t-notice-over");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        upload = new Upload(UploadHandler.toTempFile((meta, file) -> take(meta.fileName(), file)));
        upload.setAcceptedFileTypes(".csv", ".xlsx", ".txt", "text/csv");
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Imports.MAX_BYTES);
        upload.setI18n(words());
        upload.addFileRejectedListener(event -> complain(event.getErrorMessage()));
        add(new Paragraph(Ui.text("core.ui.import.hint", Imports.MAX_BYTES / MEGABYTE)), error, upload);
    }

    private void take(String name, File file) {
        error.setVisible(false);
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file.toPath()))) {
            done.accept(read.file(name, content));
        } catch (CrmException e) {
            complain(Ui.text(e));
        } catch (IOException e) {
            LOG.warn("An uploaded file cannot be read", e);
            complain(Ui.text("core.ui.import.unreadable"));
        } finally {
            delete(file);
        }
    }

    private void complain(String text) {
        error.setText(text);
        error.setVisible(true);
        upload.clearFileList();
    }

    private static void delete(File file) {
        try {
            Files.deleteIfExists(file.toPath());
        } catch (IOException e) {
            LOG.warn("An uploaded file cannot be deleted", e);
        }
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(Ui.text("core.ui.import.choose"))
                .setMany(Ui.text("core.ui.import.choose")));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(Ui.text("core.ui.import.drop"))
                .setMany(Ui.text("core.ui.import.drop")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Ui.text("core.ui.import.oneFile"))
                .setFileIsTooBig(Ui.text("core.ui.import.tooBig", Imports.MAX_BYTES / MEGABYTE))
                .setIncorrectFileType(Ui.text("core.ui.import.type")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Ui.text("core.ui.import.connecting"))
                        .setStalled(Ui.text("core.ui.import.stalled"))
                        .setProcessing(Ui.text("core.ui.import.processing"))
                        .setHeld(Ui.text("core.ui.import.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Ui.text("core.ui.import.remaining"))
                        .setUnknown(Ui.text("core.ui.import.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Ui.text("core.ui.import.failed"))
                        .setUnexpectedServerError(Ui.text("core.ui.import.failed"))
                        .setForbidden(Ui.text("core.ui.import.failed"))));
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        return words;
    }
}
