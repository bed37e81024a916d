package org.tesseracrm.contacts.internal.service;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tesseracrm.contacts.internal.model.NameKey;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.i18n.Messages;

/** What people write into cells, as values. */
final class CellValues {
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "√", "热点", "hot");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "×");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}(\\.0+)?");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( \\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private CellValues() {}

    static Integer integer(FieldChecks checks, String field, String text) {
        if (text == null) {
            return null;
        }
        String plain = ungrouped(text);
        if (!INTEGER.matcher(plain).matches()) {
            checks.add(field, "format", "integer");
            return null;
        }
        return Integer.valueOf(plain.replaceAll("\\..*", ""));
    }

    /** A year, also as part of a date. */
    static Integer year(FieldChecks checks, String field, String text) {
        if (text != null) {
            Matcher date = DATE.matcher(text);
            if (date.matches()) {
                return Integer.valueOf(date.group(1));
            }
        }
        return integer(checks, field, text == null ? null : text.replaceAll("年$", ""));
    }

    static BigDecimal decimal(FieldChecks checks, String field, String text) {
        if (text == null) {
            return null;
        }
        String plain = ungrouped(text);
        if (!DECIMAL.matcher(plain).matches()) {
            checks.add(field, "format", "number");
            return null;
        }
        return new BigDecimal(plain);
    }

    private static String ungrouped(String text) {
        return GROUPED.matcher(text).matches() ? text.replaceAll("[,，]", "") : text;
    }

    /** Year first, as in China and in ISO 8601; what could be month or day first is refused rather than guessed. */
    static LocalDate date(FieldChecks checks, String field, String text) {
        if (text == null) {
            return null;
        }
        for (Pattern form : List.of(DATE, COMPACT_DATE)) {
            Matcher date = form.matcher(text);
            if (date.matches()) {
                try {
                    return LocalDate.of(
                            Integer.parseInt(date.group(1)),
                            Integer.parseInt(date.group(2)),
                            Integer.parseInt(date.group(3)));
                } catch (DateTimeException e) {
                    break;
                }
            }
        }
        checks.add(field, "format", "date");
        return null;
    }

    static Boolean flag(FieldChecks checks, String field, String text) {
        if (text == null) {
            return null;
        }
        String plain = text.toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return true;
        }
        if (!NO.contains(plain)) {
            checks.add(field, "format", "flag");
        }
        return false;
    }

    /** Codes by their labels in every language, and by themselves. */
    static Map<String, String> codes(Messages messages, String prefix, List<String> codes) {
        Map<String, String> byLabel = new HashMap<>();
        for (String code : codes) {
            byLabel.put(NameKey.of(code), code);
            messages.locales().forEach(locale -> byLabel.put(NameKey.of(messages.text(locale, prefix + code)), code));
        }
        return byLabel;
    }

    /** The code, or the text itself, which the rules then refuse. */
    static String code(Map<String, String> codes, String text) {
        return text == null ? null : codes.getOrDefault(NameKey.of(text), text);
    }
}
