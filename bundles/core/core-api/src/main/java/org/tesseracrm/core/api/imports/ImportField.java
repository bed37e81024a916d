package org.tesseracrm.core.api.imports;

import java.util.List;

/**
 * A field that a column can be mapped to.
 *
 * @param label key of its label; the label in every language and the aliases are what column headings are compared with
 */
public record ImportField(String name, String label, boolean required, List<String> aliases) {
    public ImportField {
        aliases = List.copyOf(aliases);
    }
}
