package org.tesseracrm.core.internal.model;

import java.time.Instant;

/**
 * Whose hand writes a row, and when.
 *
 * @param by 0 for the system itself
 */
public record Stamp(long tenantId, long by, Instant at) {}
