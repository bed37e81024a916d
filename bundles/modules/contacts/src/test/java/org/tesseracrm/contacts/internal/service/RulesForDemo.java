package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import java.util.List;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.error.InvalidInputException.FieldError;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.value.Money;

/** Holds made-up records against the rules that people's entries must keep. */
public final class RulesForDemo {
    private RulesForDemo() {}

    public static List<String> wrong(CustomerValues v) {
        FieldChecks checks = new FieldChecks("contacts", LocalDate.of(2026, 6, 1));
        CustomerDraft draft = new CustomerDraft(
                v.name(),
                v.shortName(),
                v.kind(),
                v.type(),
                v.source(),
                v.industry(),
                v.phone(),
                v.website(),
                v.email(),
                v.country(),
                v.province(),
                v.city(),
                v.address(),
                v.employees(),
                Money.ofNullable(v.revenue(), v.currency()),
                v.foundedYear(),
                v.taxNumber(),
                null,
                null,
                v.hot(),
                v.notes());
        CustomerRules.check(draft, null, null, TestChoices.ofCustomers(), checks);
        return checks.errors().stream().map(FieldError::field).toList();
    }

    public static List<String> wrong(ContactValues v) {
        FieldChecks checks = new FieldChecks("contacts", LocalDate.of(2026, 6, 1));
        ContactRules.check(
                new ContactDraft(
                        null,
                        v.name(),
                        v.title(),
                        v.department(),
                        v.mobile(),
                        v.phone(),
                        v.email(),
                        v.wechat(),
                        v.category(),
                        v.role(),
                        v.birthday(),
                        v.primary(),
                        v.notes()),
                null,
                TestChoices.ofContacts(),
                checks);
        return checks.errors().stream().map(FieldError::field).toList();
    }
}
