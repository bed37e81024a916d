package org.tesseracrm.contacts.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.tesseracrm.core.api.calendar.YearlyDay;
import org.tesseracrm.core.api.dictionary.Dictionaries;
import org.tesseracrm.core.api.record.FieldChecks;

/** What may be said about ways to reach somebody, addresses and days. Errors are at {@code reach[0].value} and the like. */
record PartRules(Dictionaries.Choices reach, Dictionaries.Choices addresses, Dictionaries.Choices dates) {
    /** So many of each kind. */
    static final int MOST = 20;

    private static final int WORD = 60;
    private static final int NOTE = 100;
    private static final int VALUE = 200;
    private static final int STREET = 300;
    private static final int POSTCODE = 20;

    static PartRules of(Dictionaries dictionaries) {
        return new PartRules(
                dictionaries.choices(ContactsDictionaries.REACH),
                dictionaries.choices(ContactsDictionaries.ADDRESS),
                dictionaries.choices(ContactsDictionaries.DATE));
    }

    Parts check(CustomerDraft draft, Parts before, FieldChecks checks) {
        return new Parts(
                reach(draft.reach(), before.reach(), checks),
                addresses(draft.addresses(), before.addresses(), checks),
                dates(draft.dates(), before.dates(), checks));
    }

    Parts check(ContactDraft draft, Parts before, FieldChecks checks) {
        return new Parts(
                reach(draft.reach(), before.reach(), checks), List.of(), dates(draft.dates(), before.dates(), checks));
    }

    /** @param said absent (null): as they are */
    private List<Reach> reach(List<Reach> said, List<Reach> before, FieldChecks checks) {
        return each("reach", said, before, checks, (line, at) -> {
            String kind = kind(
                    at, line.kind(), reach, before.stream().map(Reach::kind).toList(), checks);
            String value = checks.required(at + ".value", line.value(), VALUE);
            if (value != null && (kind.equals("mobile") || kind.equals("phone") || kind.equals("fax"))) {
                value = checks.phone(at + ".value", value);
            } else if (value != null && kind.equals("email")) {
                value = checks.email(at + ".value", value);
            }
            return new Reach(kind, value, checks.line(at + ".note", line.note(), NOTE));
        });
    }

    private List<Address> addresses(List<Address> said, List<Address> before, FieldChecks checks) {
        return each(
                "addresses",
                said,
                before,
                checks,
                (line, at) -> new Address(
                        kind(
                                at,
                                line.kind(),
                                addresses,
                                before.stream().map(Address::kind).toList(),
                                checks),
                        checks.line(at + ".country", line.country(), WORD),
                        checks.line(at + ".province", line.province(), WORD),
                        checks.line(at + ".city", line.city(), WORD),
                        checks.required(at + ".street", line.street(), STREET),
                        checks.line(at + ".postcode", line.postcode(), POSTCODE),
                        checks.line(at + ".recipient", line.recipient(), NOTE),
                        checks.phone(at + ".phone", line.phone())));
    }

    private List<ImportantDate> dates(List<ImportantDate> said, List<ImportantDate> before, FieldChecks checks) {
        return each("dates", said, before, checks, (line, at) -> {
            String day = checks.required(at + ".day", line.day(), WORD);
            String known = day == null
                    ? null
                    : YearlyDay.parse(day, line.lunar(), line.leap() && line.lunar())
                            .map(YearlyDay::text)
                            .orElse(null);
            if (day != null && known == null) {
                checks.add(at + ".day", "format", line.lunar() ? "lunarDay" : "day");
            }
            return new ImportantDate(
                    kind(
                            at,
                            line.kind(),
                            dates,
                            before.stream().map(ImportantDate::kind).toList(),
                            checks),
                    known,
                    line.lunar(),
                    line.leap() && line.lunar(),
                    checks.line(at + ".note", line.note(), NOTE));
        });
    }

    private static <T> List<T> each(
            String name, List<T> said, List<T> before, FieldChecks checks, BiFunction<T, String, T> check) {
        if (said == null) {
            return before;
        }
        if (said.size() > MOST) {
            checks.add(name, "tooMany", "tooManyLines", MOST);
            return before;
        }
        List<T> checked = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            T line = said.get(i);
            if (line != null) {
                checked.add(check.apply(line, name + "[" + i + "]"));
            }
        }
        return checked;
    }

    /** What the record has stays allowed when it is offered no more. */
    private static String kind(
            String at, String code, Dictionaries.Choices choices, List<String> before, FieldChecks checks) {
        String otherwise = choices.offers("other") || choices.codes().isEmpty()
                ? "other"
                : choices.codes().get(0);
        String had = code != null && before.contains(code) ? code : null;
        return checks.choice(at + ".kind", code, choices, had, otherwise);
    }
}
