package org.tesseracrm.core.api.imports;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** What an import did, written down with it so that it can be taken back. */
@ProviderType
public interface ImportJournal {
    /** For imports that nobody takes back. */
    ImportJournal NONE = new ImportJournal() {
        @Override
        public void created(long row, long id, long version) {
            // nothing is kept
        }

        @Override
        public void updated(long row, long id, long version, Map<String, String> before) {
            // nothing is kept
        }

        @Override
        public void changed(long id, String action, String label, Map<String, String[]> changes) {
            // nothing is kept
        }

        @Override
        public void later(long row, long id, String what) {
            throw new IllegalStateException("nothing comes later");
        }
    };

    /** @param version as it is once the batch is written */
    void created(long row, long id, long version);

    /**
     * A record that was there, whichever row changed it; of several changes the first one's state before is kept.
     *
     * @param before what {@link BatchImportTarget#takeBack} needs to restore it
     */
    void updated(long row, long id, long version, Map<String, String> before);

    /**
     * Tells the history of a record that was there what changes about it: by whom, when, and by which file, the core adds. It stays
     * when the import can be taken back no more.
     *
     * @param action of the audit, such as {@code contacts.customer.changedByImport}
     * @param changes by field, as {@link org.tesseracrm.core.api.audit.AuditLog.Entry} has them
     */
    void changed(long id, String action, String label, Map<String, String[]> changes);

    /** Something to be done after the last row, see {@link ImportSession#later}. */
    void later(long row, long id, String what);

    /**
     * A record that the import touched.
     *
     * @param version as the import left it
     * @param before null where the import created it
     */
    record Entry(long row, long id, long version, Map<String, String> before) {
        public boolean isCreated() {
            return before == null;
        }
    }
}
