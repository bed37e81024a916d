package org.tesseracrm.core.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.imports.ImportField;
import org.tesseracrm.core.api.imports.ImportKey;
import org.tesseracrm.i18n.Text;

/** What is wrong with a choice of columns, before the file is read with it. */
final class ImportMapping {

    private ImportMapping() {}

    static Optional<Text> problem(List<ImportField> fields, Map<String, ImportField> mapping) {
        Collection<ImportField> used = mapping.values();
        List<ImportField> missing = fields.stream()
                .filter(field -> field.required() && !used.contains(field))
                .collect(Collectors.toList());
        if (!missing.isEmpty()) {
            return Optional.of(
                    Text.of("core.ui.import.missing", Text.of(missing.get(0).label())));
        }
        Set<String> seen = new HashSet<>();
        return used.stream()
                .filter(field -> !seen.add(field.name()))
                .findFirst()
                .map(field -> Text.of("core.ui.import.twice", Text.of(field.label())));
    }

    /** @param key by which rows are compared */
    static Optional<Text> problem(List<ImportField> fields, Map<String, ImportField> mapping, ImportKey key) {
        if (mapping.values().stream().anyMatch(field -> key.fields().contains(field.name()))) {
            return Optional.empty();
        }
        return fields.stream()
                .filter(field -> key.fields().contains(field.name()))
                .findFirst()
                .map(field -> Text.of("core.import.sameBy.unmapped", Text.of(field.label())));
    }
}
