package org.tesseracrm.core.internal.service.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.api.custom.CustomField.Kind;
import org.tesseracrm.core.api.value.Money;

/** One row of the table of values; what does not belong to the kind is null. */
record Cell(String text, String longText, BigDecimal number, LocalDate day, Long link) {
    private static final int SHORT = 200;

    static List<Cell> of(Kind kind, Object value) {
        if (value == null) {
            return List.of();
        }
        return switch (kind) {
            case TEXT, URL, CHOICE, NUMBERED -> List.of(text((String) value));
            case LONG_TEXT -> List.of(new Cell(shortened((String) value), (String) value, null, null, null));
            case NUMBER -> List.of(number((BigDecimal) value, null));
            case MONEY -> List.of(number(((Money) value).amount(), ((Money) value).currency()));
            case FLAG -> List.of(number(((Boolean) value) ? BigDecimal.ONE : BigDecimal.ZERO, null));
            case DATE -> List.of(new Cell(null, null, null, (LocalDate) value, null));
            case LINK -> List.of(new Cell(null, null, null, null, Long.valueOf((String) value)));
            case FILE ->
                ((List<?>) value)
                        .stream()
                                .map(id -> new Cell(null, null, null, null, Long.valueOf((String) id)))
                                .toList();
            case CHOICES -> {
                List<Cell> cells = new ArrayList<>();
                ((List<?>) value).forEach(each -> cells.add(text((String) each)));
                yield cells;
            }
        };
    }

    private static Cell text(String text) {
        return new Cell(text, null, null, null, null);
    }

    private static Cell number(BigDecimal number, String text) {
        return new Cell(text, null, number, null, null);
    }

    private static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT);
    }

    /** @param cells in their order, at least one */
    static Object value(Kind kind, List<Cell> cells) {
        Cell first = cells.get(0);
        return switch (kind) {
            case TEXT, URL, CHOICE, NUMBERED -> first.text;
            case LONG_TEXT -> first.longText;
            case NUMBER -> plain(first.number);
            case MONEY -> new Money(first.number, first.text);
            case FLAG -> first.number.signum() != 0;
            case DATE -> first.day;
            case LINK -> first.link.toString();
            case CHOICES -> cells.stream().map(Cell::text).toList();
            case FILE -> cells.stream().map(cell -> cell.link.toString()).toList();
        };
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** What may be there once only; null where the kind cannot be asked for it. */
    String key() {
        return text != null && number == null
                ? text
                : number != null ? plain(number).toPlainString() : day != null ? day.toString() : null;
    }
}
