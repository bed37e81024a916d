package org.tesseracrm.core.api.exports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.exports.ExportSource.Column;
import org.tesseracrm.core.api.value.FileValue;

/**
 * A company's own fields as columns of a file, as far as who exports may see them; written as an import takes them in again.
 *
 * @param locale of who exports
 */
record OwnColumns<R>(
        CustomFields fields,
        Dictionaries dictionaries,
        Supplier<Locale> locale,
        String type,
        Function<R, Map<String, Object>> custom) {
    List<Column> columns() {
        return fields.of(type).stream()
                // what has no key is its label itself
                .map(field -> new Column(field.path(), field.label(locale.get())))
                .toList();
    }

    /** Asked once for a page. */
    Map<String, Function<R, Object>> values() {
        return fields.of(type).stream()
                .collect(Collectors.toMap(CustomField::path, field -> each -> cell(field, custom.apply(each))));
    }

    private Object cell(CustomField field, Map<String, Object> values) {
        Object value = values == null ? null : values.get(field.code());
        if (value == null || value instanceof Number) {
            return value;
        }
        return switch (field.kind()) {
            case CHOICE -> choice(field, value);
            case CHOICES ->
                ((List<?>) value).stream().map(each -> choice(field, each)).collect(Collectors.joining(", "));
            case FILE ->
                ((List<?>) value)
                        .stream().map(each -> ((FileValue) each).name()).collect(Collectors.joining(", "));
            default -> Drafts.text(value);
        };
    }

    private String choice(CustomField field, Object code) {
        return dictionaries.choices(field.traits().dictionary()).label(code.toString(), locale.get());
    }
}
