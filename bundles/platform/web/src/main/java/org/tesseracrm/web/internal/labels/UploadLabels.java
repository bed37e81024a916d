package org.tesseracrm.web.internal.labels;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.Arrays;
import java.util.Locale;
import org.tesseracrm.web.internal.OwnLabels;

/** The upload. */
public final class UploadLabels {
    private UploadLabels() {}

    public static UploadI18N upload(Locale locale) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(text(locale, "drop.one")).setMany(text(locale, "drop.many")));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(text(locale, "add.one")).setMany(text(locale, "add.many")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(text(locale, "tooMany"))
                .setFileIsTooBig(text(locale, "tooBig"))
                .setIncorrectFileType(text(locale, "wrongType")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text(locale, "connecting"))
                        .setStalled(text(locale, "stalled"))
                        .setProcessing(text(locale, "processing"))
                        .setHeld(text(locale, "held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text(locale, "remaining"))
                        .setUnknown(text(locale, "unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text(locale, "unavailable"))
                        .setUnexpectedServerError(text(locale, "failed"))
                        .setForbidden(text(locale, "forbidden"))));
        words.setFile(new UploadI18N.File()
                .setRetry(text(locale, "retry"))
                .setStart(text(locale, "start"))
                .setRemove(text(locale, "remove")));
        words.setUnits(new UploadI18N.Units(Arrays.asList("B", "kB", "MB", "GB", "TB")));
        return words;
    }

    private static String text(Locale locale, String key) {
        return OwnLabels.text(locale, "web.upload." + key);
    }
}
