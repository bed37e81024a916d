package org.tesseracrm.core.api.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/** The fields of a list as one caller sees them. */
final class Fields<E> {
    private final Map<String, ListField<E>> byName = new LinkedHashMap<>();

    Fields(List<ListField<E>> fields, Predicate<String> may) {
        for (ListField<E> field : fields) {
            if (field.permission.isEmpty() || may.test(field.permission)) {
                byName.put(field.name, field);
            }
        }
    }

    ListField<E> toFilter(String name) {
        ListField<E> field = byName.get(name);
        if (field == null) {
            throw unknown("filter", name, String.join(", ", byName.keySet()));
        }
        return field;
    }

    ListField<E> toSort(String name) {
        ListField<E> field = byName.get(name);
        if (field == null || !field.sortable) {
            List<String> names = byName.values().stream()
                    .filter(each -> each.sortable)
                    .map(each -> each.name)
                    .toList();
            throw unknown("sort", name, String.join(", ", names));
        }
        return field;
    }

    private static InvalidInputException unknown(String where, String name, String allowed) {
        return invalid(where, "unknown", "unknownField", shorten(name), allowed);
    }

    static InvalidInputException invalid(String where, String code, String key, Object... args) {
        return InvalidInputException.of(where, code, Text.of("core.list." + key, args));
    }

    static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
