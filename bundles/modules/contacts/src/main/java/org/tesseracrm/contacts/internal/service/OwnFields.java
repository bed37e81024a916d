package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.Map;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.record.FieldChecks;

/** Values of the company's own fields, as an import found them. */
final class OwnFields {
    private OwnFields() {}

    /** What is allowed no more, such as a choice that has gone, stays as the import left it. @return what changes */
    static Map<String, String[]> restore(
            CustomFields custom, String type, long id, Map<String, String> before, Record own, LocalDate today) {
        Map<String, Object> said = CustomFields.ofRow(before);
        if (said != null) {
            FieldChecks checks = new FieldChecks("contacts", today);
            CustomFields.Checked checked = custom.check(type, id, said, false, own, checks);
            if (checks.errors().isEmpty()) {
                checked.write(id);
                return checked.changes();
            }
        }
        return Map.of();
    }
}
