package org.tesseracrm.core.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import org.tesseracrm.core.api.query.Page.Relation;
import org.tesseracrm.core.api.query.Page.Total;

/** Numbers, money, dates and telephone numbers as readers of a language write them. */
public final class Formats {
    private static final int STEP = 1024;
    private static final int WHOLE = 10;

    private static final int MOBILE_DIGITS = 11;

    private final Locale locale;
    private final ZoneId zone;

    public Formats(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public String number(Number value) {
        return value == null ? "" : NumberFormat.getInstance(locale).format(value);
    }

    /** Of a file: {@code 1.2 MB}. */
    public String size(long bytes) {
        String[] units = {"B", "kB", "MB", "GB"};
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < units.length - 1) {
            value /= STEP;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit < 2 || value >= WHOLE ? 0 : 1);
        return format.format(value) + " " + units[unit];
    }

    /** With the currency's sign and its usual number of decimals. */
    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        if (currency != null && !currency.isBlank()) {
            Currency unit = Currency.getInstance(currency);
            format.setCurrency(unit);
            format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
            format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
        }
        return format.format(amount);
    }

    public String date(LocalDate date) {
        return date == null ? "" : dates().format(date);
    }

    public String dateTime(Instant time) {
        if (time == null) {
            return "";
        }
        var local = time.atZone(zone);
        return dates().format(local) + " "
                + DateTimeFormatter.ofPattern("HH:mm", locale).format(local);
    }

    /** Up to 1,000 as it is, beyond that with a plus: counting stops there. */
    public String count(Total total) {
        return total.relation() == Relation.gte ? number(1000) + "+" : number(total.value());
    }

    /** Chinese mobile numbers in groups of 3, 4 and 4; others as they were typed. */
    public String phone(String number) {
        if (number == null) {
            return "";
        }
        String trimmed = number.strip();
        String digits = trimmed.replaceAll("[\\s()-]", "");
        String prefix = "";
        if (digits.startsWith("+86")) {
            prefix = "+86 ";
            digits = digits.substring(3);
        }
        boolean mobile = digits.length() == MOBILE_DIGITS
                && digits.startsWith("1")
                && digits.chars().allMatch(Character::isDigit);
        return mobile
                ? prefix + digits.substring(0, 3) + " " + digits.substring(3, 7) + " " + digits.substring(7)
                : trimmed;
    }

    ZoneId zone() {
        return zone;
    }

    private DateTimeFormatter dates() {
        return "zh".equals(locale.getLanguage())
                ? DateTimeFormatter.ofPattern("yyyy-MM-dd", locale)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }
}
