package org.tesseracrm.core.api.value;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times lie in the database as UTC, without a zone, to the microsecond. */
public final class Utc {
    private Utc() {}

    /** For JPQL and mappings. */
    public static LocalDateTime of(Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    /** For SQL: the driver writes it down as it is. */
    public static Timestamp sql(Instant instant) {
        return Timestamp.valueOf(of(instant));
    }

    public static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }

    /** Of a column as SQL answers it; null stays null. */
    public static Instant instant(Object column) {
        return column == null ? null : instant(((Timestamp) column).toLocalDateTime());
    }
}
