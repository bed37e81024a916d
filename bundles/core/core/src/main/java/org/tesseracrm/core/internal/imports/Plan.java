package org.tesseracrm.core.internal.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.core.api.imports.ImportOptions;
import org.tesseracrm.i18n.Text;

/** Which column goes into which field. */
record Plan(List<String> columns, Map<Integer, ImportField> fieldByColumn) {
    /** @param mapping as asked for; empty: guessed */
    static Plan of(
            Headings headings,
            List<String> columns,
            boolean header,
            Map<String, String> mapping,
            List<ImportField> fields) {
        Map<String, ImportField> byName =
                fields.stream().collect(Collectors.toMap(ImportField::name, Function.identity()));
        Map<String, String> wanted = mapping.isEmpty() ? headings.guess(columns, header) : mapping;
        Map<Integer, ImportField> fieldByColumn = new LinkedHashMap<>();
        wanted.forEach((column, name) -> {
            int index = headings.find(columns, column);
            if (index < 0) {
                throw invalid("unknown", "unknownColumn", column, String.join(", ", columns));
            }
            ImportField field = byName.get(name);
            if (field == null) {
                throw invalid("unknown", "unknownField", name, String.join(", ", names(fields)));
            }
            if (field.refusal() != null) {
                throw InvalidInputException.of("mapping", "kind", field.refusal());
            }
            if (fieldByColumn.containsValue(field) || fieldByColumn.put(index, field) != null) {
                throw invalid("duplicate", "mappedTwice", Text.of(field.label()));
            }
        });
        fields.stream()
                .filter(ImportField::required)
                .filter(field -> !fieldByColumn.containsValue(field))
                .findFirst()
                .ifPresent(field -> {
                    throw invalid(
                            "required", "unmapped", Text.of(field.label()), Headings.cut(String.join(", ", columns)));
                });
        return new Plan(columns, fieldByColumn);
    }

    /** @throws InvalidInputException where that key is none, or no column goes into it though rows are compared */
    void checkKey(ImportOptions options, List<ImportKey> keys, List<ImportField> fields) {
        if (options.sameBy() == null) {
            return;
        }
        ImportKey key = keys.stream()
                .filter(each -> each.name().equals(options.sameBy()))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of(
                        "sameBy",
                        "unknown",
                        Text.of(
                                "core.import.sameBy.unknown",
                                options.sameBy(),
                                keys.stream().map(ImportKey::name).collect(Collectors.joining(", ")))));
        boolean compared = options.duplicates() != ImportOptions.Duplicates.CREATE;
        if (compared
                && fieldByColumn.values().stream()
                        .noneMatch(field -> key.fields().contains(field.name()))) {
            throw InvalidInputException.of(
                    "sameBy",
                    "required",
                    Text.of("core.import.sameBy.unmapped", label(key.fields().get(0), fields)));
        }
    }

    private static Object label(String name, List<ImportField> fields) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .<Object>map(field -> Text.of(field.label()))
                .orElse(name);
    }

    private static List<String> names(List<ImportField> fields) {
        return fields.stream()
                .filter(field -> field.refusal() == null)
                .map(ImportField::name)
                .toList();
    }

    private static InvalidInputException invalid(String code, String key, Object... args) {
        return InvalidInputException.of("mapping", code, Text.of("core.import.mapping." + key, args));
    }
}
