package org.tesseracrm.core.api.query;

import java.util.List;

/**
 * What may be asked of a field of a list, as the caller sees it.
 *
 * @param name as in filters and sorts
 * @param choices the texts that a {@code CHOICE} may have, else empty
 */
public record FieldFacts(String name, Kind kind, List<String> choices, boolean sortable) {
    public FieldFacts {
        choices = List.copyOf(choices);
    }

    static FieldFacts of(ListField<?> field) {
        return new FieldFacts(field.name, kind(field.kind), choices(field.kind), field.sortable);
    }

    private static Kind kind(ValueKind kind) {
        if (kind instanceof ValueKind.Whole whole) {
            return whole.type() == Long.class ? Kind.LINK : Kind.NUMBER;
        } else if (kind instanceof ValueKind.Decimal) {
            return Kind.NUMBER;
        } else if (kind instanceof ValueKind.Day) {
            return Kind.DAY;
        } else if (kind instanceof ValueKind.Moment) {
            return Kind.MOMENT;
        } else if (kind instanceof ValueKind.Flag || kind instanceof ValueKind.Mine) {
            return Kind.FLAG;
        } else if (kind instanceof ValueKind.Presence) {
            return Kind.FILE;
        } else if (kind instanceof ValueKind.Choice
                || kind instanceof ValueKind.Constant
                || kind instanceof ValueKind.Code) {
            return Kind.CHOICE;
        }
        return Kind.TEXT;
    }

    private static List<String> choices(ValueKind kind) {
        if (kind instanceof ValueKind.Choice choice) {
            return choice.choices();
        }
        if (kind instanceof ValueKind.Code code) {
            return code.choices();
        }
        return kind instanceof ValueKind.Constant constant ? constant.names() : List.of();
    }

    /** What its values are. */
    public enum Kind {
        /** With {@code *} for any characters. */
        TEXT,
        NUMBER,
        /** A day, as in {@code 2026-11-23}. */
        DAY,
        /** A time in UTC; a mere day means the whole of it. */
        MOMENT,
        FLAG,
        CHOICE,
        /** The id of another record. */
        LINK,
        /** Files: asked for with an empty text alone, by which there are none. */
        FILE
    }
}
