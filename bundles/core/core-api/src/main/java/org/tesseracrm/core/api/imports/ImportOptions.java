package org.tesseracrm.core.api.imports;

import java.util.Map;

/** @param mapping column heading to field name; empty: guessed by name */
public record ImportOptions(Map<String, String> mapping, Duplicates duplicates, boolean dryRun) {
    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }

    /** What becomes of a row that is there already. */
    public enum Duplicates {
        SKIP,
        UPDATE,
        CREATE
    }
}
