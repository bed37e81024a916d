package org.tesseracrm.core.api.imports;

import java.util.Map;

/**
 * How a file is imported.
 *
 * @param mapping column heading to field name; empty: guessed by name
 * @param duplicates absent: {@code SKIP}
 * @param header whether the first row holds the columns' names; null: guessed
 * @param sameBy name of the {@link ImportKey} by which a row is found to be there already; null: the target's first
 * @param newChoices whether texts that are no choice yet become one, where the target's fields have dictionaries: for
 *     administrators; else their rows are refused
 */
public record ImportOptions(
        Map<String, String> mapping,
        Duplicates duplicates,
        String sameBy,
        boolean dryRun,
        Boolean header,
        boolean newChoices) {
    public ImportOptions {
        mapping = mapping == null ? Map.of() : Map.copyOf(mapping);
        duplicates = duplicates == null ? Duplicates.SKIP : duplicates;
    }

    public ImportOptions(Map<String, String> mapping, Duplicates duplicates, boolean dryRun) {
        this(mapping, duplicates, null, dryRun, null, false);
    }

    /** The same, in earnest. */
    public ImportOptions inEarnest() {
        return new ImportOptions(mapping, duplicates, sameBy, false, header, newChoices);
    }

    /** What becomes of a row that is there already. */
    public enum Duplicates {
        SKIP,
        UPDATE,
        CREATE
    }
}
