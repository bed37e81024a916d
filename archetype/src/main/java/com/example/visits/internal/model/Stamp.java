package com.example.visits.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Whose hand writes a row, and when: UTC, to the microsecond. */
public record Stamp(long tenantId, long by, LocalDateTime at) {
    public static Stamp of(long tenantId, long by, Instant at) {
        return new Stamp(tenantId, by, LocalDateTime.ofInstant(at.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC));
    }
}
