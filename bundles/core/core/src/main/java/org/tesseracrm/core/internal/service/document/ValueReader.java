package org.tesseracrm.core.internal.service.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tesseracrm.core.api.custom.CustomField;
import org.tesseracrm.core.api.dictionary.Dictionaries.Choices;
import org.tesseracrm.core.api.record.FieldChecks;
import org.tesseracrm.core.api.value.FileValue;
import org.tesseracrm.core.api.value.Money;
import org.tesseracrm.i18n.Text;

/** What people, files and programs say about a field, as a value of its kind. */
final class ValueReader {
    private static final int SHORT = 200;
    private static final int LONG = 4_000;
    private static final int MOST = 100;
    private static final String CURRENCY = "CNY";
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
    private static final Pattern AMOUNT = Pattern.compile("(\\S+?)\\s*([A-Za-z]{3})?");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?( .*)?");
    private static final Pattern URL =
            Pattern.compile("(?i)https?://[^\\s<>\"]+\\.[^\\s<>\"]+|https?://[^\\s<>\"]+:\\d+.*");
    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,18}");
    private static final Pattern FILE = Pattern.compile("([1-9]\\d{0,18})( [^\n]*)?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "√");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "×");

    private final FieldChecks checks;

    ValueReader(FieldChecks checks) {
        this.checks = checks;
    }

    /** Null where nothing is said, or nothing right. */
    Object read(CustomField field, Object said, Choices choices) {
        if (said == null
                || said instanceof String text && text.isBlank()
                || said instanceof Collection<?> c && c.isEmpty()) {
            return null;
        }
        String path = field.path();
        return switch (field.kind()) {
            case TEXT, NUMBERED -> checks.line(path, text(path, said), SHORT);
            case LONG_TEXT -> checks.text(path, text(path, said), LONG);
            case NUMBER -> number(path, said);
            case MONEY -> money(path, said);
            case DATE -> date(path, said);
            case FLAG -> flag(path, said);
            case CHOICE -> choice(path, said, choices);
            case CHOICES -> several(path, said, choices);
            case LINK -> link(path, said);
            case URL -> url(path, said);
            case FILE -> files(path, said);
        };
    }

    private String text(String path, Object said) {
        if (said instanceof String || said instanceof Number || said instanceof Boolean) {
            return said.toString();
        }
        refuse(path, "format", "choice", "");
        return null;
    }

    private Object number(String path, Object said) {
        String plain = said instanceof BigDecimal number
                ? plain(number)
                : said.toString().strip();
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replaceAll("[,，]", "");
        }
        if (said instanceof Double || said instanceof Float) {
            plain = plain(BigDecimal.valueOf(((Number) said).doubleValue()));
        }
        if (!NUMBER.matcher(plain).matches()) {
            refuse(path, "format", plain.matches("-?\\d+(\\.\\d+)?") ? "digits" : "number");
            return null;
        }
        return Cell.plain(new BigDecimal(plain));
    }

    /** Numbers of a billion digits are not written out. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST
                ? "-"
                : number.stripTrailingZeros().toPlainString();
    }

    private Object money(String path, Object said) {
        Object amount = said;
        String currency = CURRENCY;
        if (said instanceof Money money) {
            amount = money.amount();
            currency = money.currency();
        } else if (said instanceof Map<?, ?> map) {
            if (map.get("amount") == null) {
                return null;
            }
            amount = map.get("amount");
            currency =
                    map.get("currency") == null ? CURRENCY : map.get("currency").toString();
        } else if (said instanceof String text) {
            Matcher parts = AMOUNT.matcher(text.strip());
            if (!parts.matches()) {
                refuse(path, "format", "money");
                return null;
            }
            amount = parts.group(1);
            currency = parts.group(2) == null ? CURRENCY : parts.group(2);
        }
        Object number = number(path, amount);
        if (number == null) {
            return null;
        }
        if (!isCurrency(currency.toUpperCase(Locale.ROOT))) {
            refuse(path, "unknown", "money");
            return null;
        }
        return new Money((BigDecimal) number, currency.toUpperCase(Locale.ROOT));
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private Object date(String path, Object said) {
        if (said instanceof LocalDate) {
            return said;
        }
        Matcher date = DATE.matcher(said.toString().strip());
        if (date.matches()) {
            try {
                return LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3)));
            } catch (DateTimeException e) {
                refuse(path, "format", "date");
                return null;
            }
        }
        refuse(path, "format", "date");
        return null;
    }

    private Object flag(String path, Object said) {
        String text = said.toString().strip().toLowerCase(Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) {
            refuse(path, "format", "flag");
            return null;
        }
        return YES.contains(text);
    }

    private Object choice(String path, Object said, Choices choices) {
        Optional<String> code = choices.find(said.toString().strip());
        if (code.isEmpty()) {
            refuse(path, "unknown", "choice", String.join(", ", choices.codes()));
        }
        return code.orElse(null);
    }

    private Object several(String path, Object said, Choices choices) {
        Collection<?> parts = said instanceof Collection<?> all
                ? all
                : Arrays.asList(said.toString().split("[,，;；、]"));
        List<String> codes = new ArrayList<>();
        for (Object part : parts) {
            Object code = part == null ? null : choice(path, part, choices);
            if (code == null) {
                return null;
            }
            if (!codes.contains(code)) {
                codes.add((String) code);
            }
        }
        if (codes.size() > MOST) {
            checks.refuse(path, "tooLong", Text.of("core.field.range", 0, MOST));
            return null;
        }
        return codes;
    }

    private Object link(String path, Object said) {
        String id = said.toString().strip();
        if (ID.matcher(id).matches() && isLong(id)) {
            return id;
        }
        refuse(path, "unknown", "link");
        return null;
    }

    /** Ids of files: by themselves, as records have them, or as the audit writes them down. */
    private Object files(String path, Object said) {
        Collection<?> parts = said instanceof Collection<?> all
                ? all
                : said instanceof Map || FILE.matcher(said.toString().strip()).matches()
                        ? List.of(said)
                        : Arrays.asList(said.toString().split(said.toString().contains("\n") ? "\n" : "[,，;；、]"));
        List<String> ids = new ArrayList<>();
        for (Object part : parts) {
            Object id = part instanceof Map<?, ?> map ? map.get("id") : part;
            Matcher file = FILE.matcher(id == null ? "" : id.toString().strip());
            if (!file.matches() || !isLong(file.group(1))) {
                refuse(path, "unknown", "file");
                return null;
            }
            if (!ids.contains(file.group(1))) {
                ids.add(file.group(1));
            }
        }
        if (ids.size() > FileValue.MOST) {
            refuse(path, "tooMany", "files", FileValue.MOST);
            return null;
        }
        return ids;
    }

    private static boolean isLong(String digits) {
        try {
            return Long.parseLong(digits) > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private Object url(String path, Object said) {
        String text = checks.line(path, text(path, said), SHORT);
        String whole = text == null || text.matches("(?i)[a-z]+:.*") ? text : "https://" + text;
        if (whole != null && (!URL.matcher(whole).matches() || whole.length() > SHORT)) {
            refuse(path, "format", "url");
        }
        return whole;
    }

    private void refuse(String path, String code, String key, Object... args) {
        checks.refuse(path, code, Text.of("core.custom." + key, args));
    }
}
