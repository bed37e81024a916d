package org.tesseracrm.core.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
        upload.setI18n(UploadWords.of("core.ui.import.choose", "core.ui.import.type", Imports.MAX_BYTES / MEGABYTE));
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
}
