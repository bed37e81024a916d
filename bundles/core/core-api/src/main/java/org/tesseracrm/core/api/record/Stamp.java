package org.tesseracrm.core.api.record;

import java.time.Instant;
import org.tesseracrm.core.api.access.Caller;

/**
 * Whose hand writes a row, and when.
 *
 * @param by 0 for the system itself
 */
public record Stamp(long tenantId, long by, Instant at) {
    public static Stamp of(Caller caller, Instant at) {
        return new Stamp(caller.tenantId(), caller.userId(), at);
    }
}
