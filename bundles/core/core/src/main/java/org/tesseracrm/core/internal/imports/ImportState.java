package org.tesseracrm.core.internal.imports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tesseracrm.core.api.imports.ImportOptions.Duplicates;

/**
 * An import that is done in batches, as it stands in the database.
 *
 * @param width how many columns the file has
 * @param mapping column to name of the field
 * @param sameBy null: the target's usual key
 * @param undoUntil null until it has ended, and once it is taken back
 */
record ImportState(
        long job,
        String target,
        String fileKind,
        boolean header,
        int width,
        Map<Integer, String> mapping,
        Duplicates duplicates,
        String sameBy,
        boolean newChoices,
        long total,
        Counted counted,
        Instant undoUntil) {

    /** @param seen rows read, without that of the headings */
    record Counted(long seen, long created, long updated, long skipped, long refused) {
        static final Counted NOTHING = new Counted(0, 0, 0, 0, 0);

        Map<String, Long> result() {
            Map<String, Long> result = new LinkedHashMap<>();
            result.put("created", created);
            result.put("updated", updated);
            result.put("skipped", skipped);
            result.put("refused", refused);
            return result;
        }
    }
}
