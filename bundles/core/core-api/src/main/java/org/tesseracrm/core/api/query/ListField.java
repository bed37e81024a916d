package org.tesseracrm.core.api.query;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tesseracrm.core.api.value.Utc;

/**
 * A field of a list: what it is called outside, where it lies in the entity, and what it takes to use it. Immutable; the
 * methods that say more about it return another one.
 *
 * @param <E> the entity
 */
public final class ListField<E> {
    final String name;
    final String path;
    final ValueKind kind;
    final boolean sortable;
    final String permission;
    private final Function<? super E, ?> reader;

    private ListField(
            String name,
            String path,
            ValueKind kind,
            boolean sortable,
            String permission,
            Function<? super E, ?> reader) {
        this.name = name;
        this.path = path;
        this.kind = kind;
        this.sortable = sortable;
        this.permission = permission;
        this.reader = reader;
    }

    private static <E> ListField<E> of(String name, String path, ValueKind kind, Function<? super E, ?> reader) {
        return new ListField<>(name, path, kind, false, "", reader);
    }

    public static <E> ListField<E> text(String name, String path, Function<? super E, String> reader) {
        return of(name, path, new ValueKind.Text(), reader);
    }

    /** A link to another record: a number inside, a decimal string outside. */
    public static <E> ListField<E> id(String name, String path, Function<? super E, Long> reader) {
        return of(name, path, new ValueKind.Whole(Long.class), reader);
    }

    public static <E> ListField<E> integer(String name, String path, Function<? super E, Integer> reader) {
        return of(name, path, new ValueKind.Whole(Integer.class), reader);
    }

    /** An amount, compared without regard to its currency, or any other decimal number. */
    public static <E> ListField<E> decimal(String name, String path, Function<? super E, BigDecimal> reader) {
        return of(name, path, new ValueKind.Decimal(), reader);
    }

    public static <E> ListField<E> date(String name, String path, Function<? super E, LocalDate> reader) {
        return of(name, path, new ValueKind.Day(), reader);
    }

    /** A time in UTC. A mere date in a filter means its midnight, and the whole day after {@code ==} and {@code !=}. */
    public static <E> ListField<E> instant(String name, String path, Function<? super E, Instant> reader) {
        return of(name, path, new ValueKind.Moment(), row -> Utc.of(reader.apply(row)));
    }

    public static <E> ListField<E> flag(String name, String path, Function<? super E, Boolean> reader) {
        return of(name, path, new ValueKind.Flag(), reader);
    }

    /** One of these texts. */
    public static <E> ListField<E> choice(
            String name, String path, Collection<String> choices, Function<? super E, String> reader) {
        return of(name, path, new ValueKind.Choice(List.copyOf(choices)), reader);
    }

    /**
     * A code of a company's dictionary.
     *
     * @param offered now; rows may have others, which may be asked for too
     */
    public static <E> ListField<E> code(
            String name, String path, Collection<String> offered, Function<? super E, String> reader) {
        return of(name, path, new ValueKind.Code(List.copyOf(offered)), reader);
    }

    /** A Java enum, written in lower case outside. */
    public static <E, V extends Enum<V>> ListField<E> enumeration(
            String name, String path, Class<V> type, Function<? super E, V> reader) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
        return of(name, path, new ValueKind.Constant(type, names), reader);
    }

    /**
     * Whether something is so for whoever asks, such as that he has read it: filtered by, never sorted by.
     *
     * @param jpql a query that finds something where it is so, about the row {@code e} and the user {@code :caller}
     */
    public static <E> ListField<E> mine(String name, String jpql) {
        return of(name, "", new ValueKind.Mine(jpql), row -> null);
    }

    /** How the values of a company's own field lie in the table of values. */
    public enum Shape {
        TEXT("text_value", true),
        LONG_TEXT("long_text", false),
        CODE("text_value", true),
        CODES("text_value", false),
        NUMBER("number_value", true),
        FLAG("number_value", true),
        DAY("day_value", true),
        LINK("link_id", false),
        /** Asked for by whether there is any. */
        FILE("link_id", false);

        private final String column;
        private final boolean sorted;

        Shape(String column, boolean sorted) {
            this.column = column;
            this.sorted = sorted;
        }

        private ValueKind kind(List<String> choices) {
            return switch (this) {
                case TEXT, LONG_TEXT -> new ValueKind.Text();
                case CODE, CODES -> new ValueKind.Code(choices);
                case NUMBER -> new ValueKind.Decimal();
                case FLAG -> new ValueKind.Flag();
                case DAY -> new ValueKind.Day();
                case LINK -> new ValueKind.Whole(Long.class);
                case FILE -> new ValueKind.Presence();
            };
        }
    }

    /**
     * A company's own field, whose values lie in the core's table.
     *
     * @param choices those that are offered, of codes
     * @param reader gives the row's value in the Java type that the shape has in filters; asked for one row of a page
     */
    public static <E> ListField<E> custom(
            String name,
            long tenantId,
            long fieldId,
            Shape shape,
            List<String> choices,
            Function<? super E, ?> reader) {
        String path = new CustomPath(tenantId, fieldId, shape.column).text();
        return new ListField<>(name, path, shape.kind(List.copyOf(choices)), shape.sorted, "", reader);
    }

    boolean isCustom() {
        return CustomPath.is(path);
    }

    /** May be sorted by; then there is an index for it that begins with the tenant. */
    public ListField<E> sortable() {
        return new ListField<>(name, path, kind, true, permission, reader);
    }

    /** Seen, filtered and sorted by only with this permission; to others it does not exist. */
    public ListField<E> needs(String neededPermission) {
        return new ListField<>(name, path, kind, sortable, neededPermission, reader);
    }

    Object read(E entity) {
        return reader.apply(entity);
    }
}
