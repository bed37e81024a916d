package org.tesseracrm.core.api.imports;

import java.util.Map;

/**
 * How a file is imported.
 *
 * @param mapping column heading to field name; empty: guessed by name
 * @param duplicates absent: {@code SKIP}
 * @param header whether the first row holds the columns' names; null: guessed
 */
public record ImportOptions(Map<String, String> mapping, Duplicates duplicates, boolean dryRun, Boolean header) {
    public ImportOptions {
        mapping = mapping == null ? Map.of() : Map.copyOf(mapping);
        duplicates = duplicates == null ? Duplicates.SKIP : duplicates;
    }

    public ImportOptions(Map<String, String> mapping, Duplicates duplicates, boolean dryRun) {
        this(mapping, duplicates, dryRun, null);
    }

    /** What becomes of a row that is there already. */
    public enum Duplicates {
        SKIP,
        UPDATE,
        CREATE
    }
}
