package org.tesseracrm.core.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What an upload says. */
final class UploadWords {

    private UploadWords() {}

    /**
     * @param choose key of what its button says
     * @param type key of what is said to files of another type
     */
    static UploadI18N of(String choose, String type, long megabytes) {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(Ui.text(choose)).setMany(Ui.text(choose)));
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(Ui.text("core.ui.import.drop"))
                .setMany(Ui.text("core.ui.import.drop")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(Ui.text("core.ui.import.oneFile"))
                .setFileIsTooBig(Ui.text("core.ui.import.tooBig", megabytes))
                .setIncorrectFileType(Ui.text(type)));
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
