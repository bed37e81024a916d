package org.tesseracrm.core.internal.service.document;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.record.FieldChecks;

/** The records that have a value of a field whose values are there once. */
final class Holders {
    private Holders() {}

    /** @param texts as they stand in a file; what is no value of the field is nobody's */
    static Map<String, Long> of(ValueTable table, long tenant, CustomField field, Collection<String> texts) {
        ValueReader reader = new ValueReader(new FieldChecks("core", null));
        Map<String, String> keys = new HashMap<>();
        for (String text : texts) {
            Object value = reader.read(field, text, null);
            if (value != null) {
                keys.put(text, Cell.of(field.kind(), value).get(0).key());
            }
        }
        Map<String, Long> holders = table.holders(tenant, Long.parseLong(field.id()), new HashSet<>(keys.values()));
        Map<String, Long> found = new HashMap<>();
        keys.forEach((text, key) -> {
            if (holders.containsKey(key)) {
                found.put(text, holders.get(key));
            }
        });
        return found;
    }
}
