package org.tesseracrm.core.api.imports;

import java.util.List;
import org.tesseracrm.i18n.Text;

/**
 * A field that a column can be mapped to.
 *
 * @param label key of its label; the label in every language and the aliases are what column headings are compared with
 * @param refusal why no column can be mapped to it, for whoever tries; null where one can
 */
public record ImportField(String name, String label, boolean required, List<String> aliases, Text refusal) {
    public ImportField {
        aliases = List.copyOf(aliases);
    }

    public ImportField(String name, String label, boolean required, List<String> aliases) {
        this(name, label, required, aliases, null);
    }
}
