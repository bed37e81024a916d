package org.tesseracrm.core.api.imports;

import java.util.List;

/**
 * What a row and a record have in common that are the same one (C4).
 *
 * @param name as {@link ImportOptions#sameBy} has it
 * @param label key of its label
 * @param fields names of {@link ImportField}s: a column must go into one of them at least
 */
public record ImportKey(String name, String label, List<String> fields) {
    public ImportKey {
        fields = List.copyOf(fields);
    }
}
