package org.tesseracrm.contacts.internal.service;

import java.time.LocalDate;
import org.tesseracrm.contacts.internal.model.ContactValues;
import org.tesseracrm.core.api.record.FieldChecks;

/** What may be said about a contact, as far as it can be told without looking at others. */
final class ContactRules {
    private static final int NAME = 100;
    private static final int WORD = 60;
    private static final int NOTES = 4_000;
    private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(1850, 1, 1);

    private ContactRules() {}

    /** @param before null for a new contact; what it has stays allowed */
    static ContactValues check(ContactDraft draft, ContactValues before, ContactChoices choices, FieldChecks checks) {
        return new ContactValues(
                checks.required(
                        "name", draft.name() == null ? null : draft.name().replaceAll("\\s+", " "), NAME),
                checks.line("title", draft.title(), WORD),
                checks.line("department", draft.department(), WORD),
                checks.phone("mobile", draft.mobile()),
                checks.phone("phone", draft.phone()),
                checks.email("email", draft.email()),
                checks.line("wechat", draft.wechat(), WORD),
                checks.choice(
                        "category",
                        draft.category(),
                        choices.categories(),
                        before == null ? null : before.category(),
                        null),
                checks.choice("role", draft.role(), choices.roles(), before == null ? null : before.role(), null),
                birthday(draft.birthday(), checks),
                draft.primary(),
                checks.text("notes", draft.notes(), NOTES));
    }

    private static LocalDate birthday(LocalDate day, FieldChecks checks) {
        if (day != null && (day.isBefore(FIRST_BIRTHDAY) || day.isAfter(checks.today()))) {
            checks.add("birthday", "range", "birthday");
        }
        return day;
    }
}
