package org.tesseracrm.core.api.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.value.FileValue;
import org.tesseracrm.core.api.value.Money;

/** Values of components as texts that can be read again. */
final class TextValues {
    private static final String COMMA = ",";

    private TextValues() {}

    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Money money) {
            return text(money.amount()) + " " + money.currency();
        }
        if (value instanceof Collection<?> several) {
            if (several.stream().anyMatch(FileValue.class::isInstance)) {
                return several.stream().map(Object::toString).collect(Collectors.joining("\n"));
            }
            if (several.stream().anyMatch(Record.class::isInstance)) {
                return several.stream()
                        .map(line -> LineTexts.text((Record) line))
                        .collect(Collectors.joining("\n"));
            }
            return several.stream().map(TextValues::text).collect(Collectors.joining(COMMA));
        }
        return value.toString();
    }

    /** @throws IllegalArgumentException where it is no such value */
    static Object parse(Class<?> type, String text) {
        if (type == boolean.class) {
            return Boolean.parseBoolean(text);
        }
        if (text == null || text.isEmpty()) {
            if (type.isPrimitive()) {
                throw new IllegalArgumentException(type + " needs a value");
            }
            return List.class == type ? List.of() : null;
        }
        try {
            return parsed(type, text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object parsed(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == Integer.class || type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class || type == long.class) {
            return Long.valueOf(text);
        }
        if (type == Boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == Money.class) {
            String[] parts = text.split(" ", 2);
            return new Money(new BigDecimal(parts[0]), parts.length < 2 ? "" : parts[1]);
        }
        if (type == List.class) {
            return Arrays.asList(text.split(COMMA));
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) type, text);
        }
        throw new IllegalArgumentException(type + " cannot be read from text");
    }
}
