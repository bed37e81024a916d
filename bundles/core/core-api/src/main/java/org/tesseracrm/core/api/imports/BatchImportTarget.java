package org.tesseracrm.core.api.imports;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.core.api.imports.ImportJournal.Entry;
import org.tesseracrm.i18n.Text;

/**
 * A target whose imports are committed batch by batch: they can be paused, outlive the server, and can be taken back. What is no
 * such target is imported in one transaction.
 */
@ConsumerType
public interface BatchImportTarget extends ImportTarget {
    /**
     * Begins an import, or goes on with one: the session must not need to know what was in earlier batches.
     *
     * @param journal told of every record that is created or changed
     */
    ImportSession open(ImportOptions options, ImportJournal journal);

    @Override
    default ImportSession open(ImportOptions options) {
        return open(options, ImportJournal.NONE);
    }

    /**
     * Removes what was created and restores what was updated, but for what has been changed since or may no longer be changed by
     * the caller. What is gone already counts as removed.
     *
     * @param entries at most 1,000, each of another record
     * @return what stays as it is
     */
    List<Kept> takeBack(List<Entry> entries);

    /** Once an import has been taken back, in the transaction of the last part. @param counts by name */
    void takenBack(Map<String, Long> counts);

    /** @param label what the record is called */
    record Kept(long id, String label, Text reason) {}
}
