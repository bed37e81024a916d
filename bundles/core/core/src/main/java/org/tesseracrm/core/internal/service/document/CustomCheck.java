package org.tesseracrm.core.internal.service.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.dictionary.Dictionaries.Choices;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.i18n.Text;

/** What a draft says of the fields of its kind, looked at as a whole. */
final class CustomCheck {
    private final List<CustomField> fields;
    private final FieldRights rights;
    private final Function<String, Choices> choices;
    private final FieldChecks checks;

    CustomCheck(List<CustomField> fields, FieldRights rights, Function<String, Choices> choices, FieldChecks checks) {
        this.fields = fields;
        this.rights = rights;
        this.choices = choices;
        this.checks = checks;
    }

    /**
     * All values from now on, by code; errors go to the checks.
     *
     * @param said null where nothing is said
     * @param before values by code as they are; null for a new record
     * @param own texts of the record's own fields
     */
    Map<String, Object> values(Map<String, Object> said, Map<String, Object> before, Map<String, String> own) {
        Map<String, Object> values = new LinkedHashMap<>();
        Set<String> known =
                fields.stream().filter(rights::maySee).map(CustomField::code).collect(Collectors.toSet());
        if (said != null) {
            said.keySet().stream()
                    .filter(code -> !known.contains(code))
                    .forEach(code -> checks.refuse(
                            "custom." + code, "unknown", Text.of("core.custom.unknown", String.join(", ", known))));
        }
        int wrong = checks.errors().size();
        for (CustomField field : fields) {
            values.put(field.code(), value(field, said, before));
        }
        boolean right = wrong == checks.errors().size();
        for (CustomField field : fields) {
            if (!isShown(field, values, own)) {
                values.put(field.code(), null);
            } else if (right) {
                required(field, values.get(field.code()), before);
            }
        }
        return values;
    }

    private Object value(CustomField field, Map<String, Object> said, Map<String, Object> before) {
        Object old = before == null ? null : before.get(field.code());
        boolean silent = said == null || !rights.maySee(field) || before == null && !said.containsKey(field.code());
        if (silent) {
            return before == null ? preset(field) : old;
        }
        Choices entries = choices.apply(field.traits().dictionary());
        Object now = new ValueReader(checks).read(field, said.get(field.code()), entries);
        if (Objects.equals(old, now)) {
            return now;
        }
        if (!rights.mayChange(field)) {
            if (before == null && (now == null || now.equals(preset(field)))) {
                return preset(field);
            }
            checks.refuse(field.path(), "readOnly", Text.of("core.custom.readOnly"));
        }
        retired(field, old, now, entries);
        return now;
    }

    /** What is offered no more stays where it is, and comes nowhere else. */
    private void retired(CustomField field, Object old, Object now, Choices entries) {
        List<?> chosen = now instanceof List<?> several ? several : now == null ? List.of() : List.of(now);
        boolean isChoice = field.kind() == Kind.CHOICE || field.kind() == Kind.CHOICES;
        if (isChoice
                && !chosen.stream()
                        .allMatch(code -> entries.codes().contains(code)
                                || code.equals(old)
                                || old instanceof List<?> had && had.contains(code))) {
            checks.refuse(field.path(), "unknown", Text.of("core.custom.choice", String.join(", ", entries.codes())));
        }
    }

    /** One that does not hold any more is none. */
    private Object preset(CustomField field) {
        return new ValueReader(new FieldChecks("core", checks.today()))
                .read(
                        field,
                        field.traits().defaultText(),
                        choices.apply(field.traits().dictionary()));
    }

    /** Records from before the field was required are not held up for another change. */
    private void required(CustomField field, Object now, Map<String, Object> before) {
        boolean was = before == null || before.get(field.code()) != null;
        if (field.traits().required() && now == null && was && rights.mayChange(field)) {
            checks.refuse(field.path(), "required", Text.of("core.field.required"));
        }
    }

    private static boolean isShown(CustomField field, Map<String, Object> values, Map<String, String> own) {
        String when = field.traits().shownWhen();
        if (when.isEmpty()) {
            return true;
        }
        Object value = when.startsWith("custom.") ? values.get(when.substring("custom.".length())) : own.get(when);
        if (value instanceof List<?> several) {
            return several.stream()
                    .map(Object::toString)
                    .anyMatch(field.traits().shownValues()::contains);
        }
        return field.traits().shownValues().contains(Drafts.text(value));
    }
}
