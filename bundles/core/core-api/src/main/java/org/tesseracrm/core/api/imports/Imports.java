package org.tesseracrm.core.api.imports;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;

/** Import of .csv, .txt and .xlsx into any {@link ImportTarget} (C3). What a file is, its content says and not its name. */
@ProviderType
public interface Imports {
    /** The largest file taken, in bytes. */
    long MAX_BYTES = 256L << 20;

    /**
     * Keeps the file for an hour and says what is in it; the caller's own.
     *
     * @throws org.tesseracrm.core.api.error.InvalidInputException on field {@code file}, with the reason why nothing of this
     *     file can be imported
     */
    Preview upload(String target, String fileName, InputStream content);

    /** The same file read again: with column names in its first row, or with data from the first row on. */
    Preview preview(String uploadId, boolean header);

    /**
     * Starts the import of an uploaded file. Into a {@link BatchImportTarget} it goes batch by batch, can be paused, and be taken
     * back for some days; into others all or nothing. Refused rows are passed over in both.
     */
    Job start(String uploadId, ImportOptions options);

    void discard(String uploadId);

    /**
     * @param charset the encoding recognised, {@code UTF-8}, {@code GB18030} or {@code UTF-16}; empty for .xlsx
     * @param header whether the first row is taken for the columns' names; where not, they are called 'Column 1' and so on, in
     *     the caller's language
     * @param rows the first 20, long cells cut
     * @param rowCount without the row of headings
     * @param guessed column heading to field name: as the same headings were mapped last, else by their names
     * @param keys by what rows may be found to be there already, empty where there is no choice
     * @param sameBy the name of that which was chosen last, or of the first; null where there are none
     * @param newChoices whether the caller may let the import add choices to dictionaries
     */
    record Preview(
            String uploadId,
            String fileName,
            String charset,
            boolean header,
            List<String> columns,
            List<List<String>> rows,
            long rowCount,
            Map<String, String> guessed,
            List<ImportField> fields,
            List<ImportKey> keys,
            String sameBy,
            boolean newChoices) {}
}
