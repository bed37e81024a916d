package org.tesseracrm.contacts.internal.service;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tesseracrm.contacts.internal.model.CustomerValues;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.value.Money;

/** What may be said about a customer, as far as it can be told without looking at others. */
final class CustomerRules {
    static final int NAME = 200;

    private static final int SHORT_NAME = 100;
    private static final int WORD = 60;
    private static final int WEBSITE = 200;
    private static final int ADDRESS = 300;
    private static final int TAX_NUMBER = 30;
    private static final int NOTES = 4_000;
    private static final int MOST_EMPLOYEES = 100_000_000;
    private static final int FIRST_YEAR = 500;
    private static final BigDecimal MOST_MONEY = new BigDecimal("999999999999999.9999");
    private static final Pattern TAX = Pattern.compile("[0-9A-Za-z][0-9A-Za-z \\-./]*");

    private CustomerRules() {}

    /**
     * @param before null for a new customer; what it has stays allowed
     * @param parentId looked up by who asks
     */
    static CustomerValues check(
            CustomerDraft draft, CustomerValues before, Long parentId, CustomerChoices choices, FieldChecks checks) {
        Money revenue = revenue(draft.annualRevenue(), checks);
        return new CustomerValues(
                checks.required("name", line(draft.name()), NAME),
                checks.line("shortName", draft.shortName(), SHORT_NAME),
                checks.choice(
                        "kind",
                        draft.kind(),
                        choices.kinds(),
                        before == null ? null : before.kind(),
                        Choices.CUSTOMER_KINDS.get(0)),
                checks.choice("type", draft.type(), Choices.CUSTOMER_TYPES, Choices.CUSTOMER_TYPES.get(0)),
                checks.choice(
                        "source", draft.source(), choices.sources(), before == null ? null : before.source(), null),
                checks.choice(
                        "industry",
                        draft.industry(),
                        choices.industries(),
                        before == null ? null : before.industry(),
                        null),
                checks.phone("phone", draft.phone()),
                checks.website("website", draft.website(), WEBSITE),
                checks.email("email", draft.email()),
                checks.line("country", draft.country(), WORD),
                checks.line("province", draft.province(), WORD),
                checks.line("city", draft.city(), WORD),
                checks.line("address", draft.address(), ADDRESS),
                checks.between("employees", draft.employees(), 0, MOST_EMPLOYEES),
                revenue == null ? null : revenue.amount(),
                revenue == null ? null : revenue.currency(),
                checks.between(
                        "foundedYear",
                        draft.foundedYear(),
                        FIRST_YEAR,
                        checks.today().getYear() + 1),
                taxNumber(draft.taxNumber(), checks),
                parentId,
                draft.hot(),
                checks.text("notes", draft.notes(), NOTES));
    }

    private static String line(String text) {
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    private static Money revenue(Money revenue, FieldChecks checks) {
        if (revenue == null) {
            return null;
        }
        if (revenue.amount().signum() < 0 || revenue.amount().compareTo(MOST_MONEY) > 0) {
            checks.add("annualRevenue", "range", "money");
        }
        if (!isCurrency(revenue.currency())) {
            checks.add("annualRevenue", "unknown", "currency", revenue.currency());
        }
        return revenue;
    }

    static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String taxNumber(String number, FieldChecks checks) {
        String text = checks.line("taxNumber", number, TAX_NUMBER);
        if (text != null && !TAX.matcher(text).matches()) {
            checks.add("taxNumber", "format", "taxNumber");
        }
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }
}
