package org.tesseracrm.core.internal.service.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.internal.service.DryRun;
import org.tesseracrm.core.internal.service.numbering.Numbers;
import org.tesseracrm.i18n.Text;

/** What is different about fields whose values are numbers by rule. */
@Component(service = Numbered.class)
public class Numbered {
    private final Access access;
    private final FieldRights rights;
    private final ValueTable table;
    private final Numbers numbers;

    @Activate
    public Numbered(
            @Reference Access access,
            @Reference FieldRights rights,
            @Reference ValueTable table,
            @Reference Numbers numbers) {
        this.access = access;
        this.rights = rights;
        this.table = table;
        this.numbers = numbers;
    }

    private static long id(CustomField field) {
        return Long.parseLong(field.id());
    }

    /** Whether people and files may say one. */
    boolean mayBeSaid(CustomField field) {
        return numbers.mayBeSaid(id(field));
    }

    /** Those that a new record is to be given. */
    static List<CustomField> missing(List<CustomField> fields, Map<String, Object> values) {
        return fields.stream()
                .filter(field -> field.kind() == Kind.NUMBERED && values.get(field.code()) == null)
                .toList();
    }

    /** What is said, where a number that is not for people to say stays as it is; nobody takes one away. */
    Map<String, Object> said(
            List<CustomField> fields, Map<String, Object> said, Map<String, Object> before, FieldChecks checks) {
        if (said == null || fields.stream().noneMatch(field -> field.kind() == Kind.NUMBERED)) {
            return said;
        }
        Map<String, Object> all = new LinkedHashMap<>(said);
        fields.stream()
                .filter(field -> field.kind() == Kind.NUMBERED && rights.maySee(field))
                .forEach(field -> {
                    Object old = before == null ? null : before.get(field.code());
                    Object now = all.get(field.code());
                    boolean silent = now == null || now.toString().isBlank() || now.equals(old);
                    if (!silent && !mayBeSaid(field)) {
                        checks.refuse(field.path(), "readOnly", Text.of("core.number.readOnly"));
                        silent = true;
                    }
                    if (silent && old != null) {
                        all.put(field.code(), old);
                    } else if (silent) {
                        all.remove(field.code());
                    }
                });
        return all;
    }

    /** To new records, in one go; none where it is but tried out. @return the numbers, in the order of the records */
    List<String> give(CustomField field, List<Long> records) {
        if (DryRun.isOn()) {
            return List.of();
        }
        List<String> taken = numbers.take(id(field), records.size());
        table.number(access.caller().tenantId(), id(field), records, taken);
        return taken;
    }
}
