package org.tesseracrm.core.api.query;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** What kind of value a field has: how it is written in filters and kept in cursors. */
sealed interface ValueKind {
    /** @throws IllegalArgumentException or a {@link DateTimeException} where the text is no such value */
    Object parse(String text);

    default void write(DataOutput out, Object value) throws IOException {
        throw new UnsupportedOperationException("not sorted by");
    }

    default Object read(DataInput in) throws IOException {
        throw new UnsupportedOperationException("not sorted by");
    }

    /** Whether less and more make sense. */
    default boolean ordered() {
        return true;
    }

    record Text() implements ValueKind {
        private static final int MAX = 1_000;

        @Override
        public Object parse(String text) {
            if (text.length() > MAX) {
                throw new IllegalArgumentException();
            }
            return text;
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeUTF((String) value);
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return in.readUTF();
        }
    }

    record Whole(Class<? extends Number> type) implements ValueKind {
        @Override
        public Object parse(String text) {
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            return Long.valueOf(text);
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeLong(((Number) value).longValue());
        }

        @Override
        public Object read(DataInput in) throws IOException {
            long value = in.readLong();
            return type == Integer.class ? (Object) Math.toIntExact(value) : value;
        }
    }

    record Decimal() implements ValueKind {
        /** As DECIMAL(19,4) has it; 1e999999999 would be a number of a billion digits. */
        private static final Pattern FORM = Pattern.compile("[+-]?\\d{1,19}(\\.\\d{1,10})?");

        @Override
        public Object parse(String text) {
            if (!FORM.matcher(text).matches()) {
                throw new IllegalArgumentException();
            }
            return new BigDecimal(text);
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeUTF(((BigDecimal) value).toPlainString());
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return parse(in.readUTF());
        }
    }

    record Day() implements ValueKind {
        @Override
        public Object parse(String text) {
            return inRange(LocalDate.parse(text));
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeLong(((LocalDate) value).toEpochDay());
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return inRange(LocalDate.ofEpochDay(in.readLong()));
        }

        static LocalDate inRange(LocalDate day) {
            if (day.getYear() < 1 || day.getYear() > 9999) {
                throw new IllegalArgumentException();
            }
            return day;
        }
    }

    record Moment() implements ValueKind {
        @Override
        public Object parse(String text) {
            if (isDay(text)) {
                return Day.inRange(LocalDate.parse(text)).atStartOfDay();
            }
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return inRange(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        }

        static boolean isDay(String text) {
            return text.length() <= 10;
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            LocalDateTime moment = (LocalDateTime) value;
            out.writeLong(moment.toEpochSecond(ZoneOffset.UTC));
            out.writeInt(moment.getNano());
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return inRange(LocalDateTime.ofEpochSecond(in.readLong(), in.readInt(), ZoneOffset.UTC));
        }

        private static LocalDateTime inRange(LocalDateTime moment) {
            Day.inRange(moment.toLocalDate());
            return moment;
        }
    }

    record Flag() implements ValueKind {
        @Override
        public Object parse(String text) {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException();
            };
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeBoolean((Boolean) value);
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return in.readBoolean();
        }

        @Override
        public boolean ordered() {
            return false;
        }
    }

    /** @param jpql see {@link ListField#mine} */
    record Mine(String jpql) implements ValueKind {
        @Override
        public Object parse(String text) {
            return new Flag().parse(text);
        }
    }

    /** Nothing can be said of its value but that there is one. */
    record Presence() implements ValueKind {
        @Override
        public Object parse(String text) {
            throw new IllegalArgumentException();
        }

        @Override
        public boolean ordered() {
            return false;
        }
    }

    record Choice(List<String> choices) implements ValueKind {
        @Override
        public Object parse(String text) {
            if (!choices.contains(text)) {
                throw new IllegalArgumentException();
            }
            return text;
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeUTF((String) value);
        }

        @Override
        public Object read(DataInput in) throws IOException {
            // a row may still carry what is no choice any more
            return in.readUTF();
        }

        @Override
        public boolean ordered() {
            return false;
        }
    }

    /**
     * A code of a dictionary that each company has its own of.
     *
     * @param choices those that are offered now; others may be asked for too
     */
    record Code(List<String> choices) implements ValueKind {
        private static final int MAX = 100;

        @Override
        public Object parse(String text) {
            if (text.length() > MAX) {
                throw new IllegalArgumentException();
            }
            return text;
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeUTF((String) value);
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return in.readUTF();
        }

        @Override
        public boolean ordered() {
            return false;
        }
    }

    /** @param names the constants in lower case, in their order */
    record Constant(Class<? extends Enum<?>> type, List<String> names) implements ValueKind {
        @Override
        public Object parse(String text) {
            int index = names.indexOf(text);
            if (index < 0) {
                throw new IllegalArgumentException();
            }
            return type.getEnumConstants()[index];
        }

        @Override
        public void write(DataOutput out, Object value) throws IOException {
            out.writeShort(((Enum<?>) value).ordinal());
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return parse(names.get(in.readUnsignedShort()));
        }

        @Override
        public boolean ordered() {
            return false;
        }
    }
}
