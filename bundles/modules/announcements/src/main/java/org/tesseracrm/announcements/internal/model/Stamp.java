package org.tesseracrm.announcements.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Whose hand writes a row, and when. Times lie in the database as UTC, without a zone, to the microsecond. */
public record Stamp(long tenantId, long by, Instant at) {
    public LocalDateTime time() {
        return utc(at);
    }

    static LocalDateTime utc(Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofEpochSecond(
                        instant.getEpochSecond(), instant.getNano() / 1000 * 1000, ZoneOffset.UTC);
    }

    static Instant instant(LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
