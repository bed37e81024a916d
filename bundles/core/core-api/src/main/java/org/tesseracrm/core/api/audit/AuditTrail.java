package org.tesseracrm.core.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.query.Page;

/** Reads the audit of the caller's company. For its administrator only. */
@ProviderType
public interface AuditTrail {
    /** Newest first. */
    Page<Line> list(Query query, int limit, String cursor);

    /** What was done here at all, of what the caller may read. */
    Set<String> actions();

    /**
     * What to look for; empty fields ask for nothing.
     *
     * @param action the beginning of one, for instance {@code core.user.}
     */
    record Query(
            String action,
            Optional<String> userId,
            Optional<String> recordId,
            Optional<Instant> from,
            Optional<Instant> until) {
        public static Query everything() {
            return new Query("", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param user the name at that time, as typed where a sign-in failed
     * @param origin network address and browser of a sign-in, else empty
     */
    record Line(
            String id,
            Instant at,
            String userId,
            String user,
            String action,
            String recordId,
            String label,
            String origin,
            List<Change> changes) {
        public Line {
            changes = List.copyOf(changes);
        }
    }

    record Change(String field, String before, String after) {}
}
