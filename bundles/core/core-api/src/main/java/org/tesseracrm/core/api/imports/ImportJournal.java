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
