package org.tesseracrm.core.api.imports;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;

/** Import of .csv and .xlsx into any {@link ImportTarget} (C3). */
@ProviderType
public interface Imports {
    /** The largest file taken, in bytes. */
    long MAX_BYTES = 64L << 20;

    /** Keeps the file for an hour and says what is in it; the caller's own. */
    Preview upload(String target, String fileName, InputStream content);

    /** Starts the import of an uploaded file. All or nothing but for refused rows. */
    Job start(String uploadId, ImportOptions options);

    void discard(String uploadId);

    /**
     * @param charset the encoding recognised, {@code UTF-8} or {@code GB18030}; empty for .xlsx
     * @param rows the first 20
     * @param guessed column heading to field name
     */
    record Preview(
            String uploadId,
            String fileName,
            String charset,
            List<String> columns,
            List<List<String>> rows,
            long rowCount,
            Map<String, String> guessed,
            List<ImportField> fields) {}
}
