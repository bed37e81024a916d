package org.tesseracrm.core.api.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Page;

/**
 * Gives customers, and what hangs on them, to other owners (A8): with a log that can be searched, and a way back. Who may write a
 * customer may give it away; to whom is any colleague who works here.
 */
@ProviderType
public interface Transfers {
    /**
     * At most {@link Sharing#AT_ONCE}, all or nothing.
     *
     * @param keepShare whether the former owners go on seeing them, by a share with the right to read
     */
    Transfer transfer(Collection<String> customerIds, String toUserId, boolean keepShare, String note);

    /** The same for up to 100,000, as a job in one transaction with progress; cancelled, it leaves nothing. */
    Job transferMany(Collection<String> customerIds, String toUserId, boolean keepShare, String note);

    /**
     * All that somebody owns, to one or several heirs who take turns; in the transaction under way. For who leaves (A4).
     *
     * @param heirs user ids with how many parts each gets, at least one
     */
    Transfer handOver(String fromUserId, Map<String, Integer> heirs, String note);

    /** The log, newest first: the caller's own transfers and those that touch whom he sees; all for bosses and administrators. */
    Page<Transfer> list(Query query, int limit, String cursor);

    Transfer find(String id);

    /** Its customers, by name: those that the caller may see now or could see before. */
    Page<Line> lines(String id, int limit, String cursor);

    /**
     * Gives back to the former owners what nobody has given on or deleted since; the rest stays and is named. Once only.
     *
     * @return how it went: a job whose result counts {@code restored} and {@code kept}
     */
    Job undo(String id);

    /**
     * What to look for; empty fields ask for nothing.
     *
     * @param text part of a customer's or person's name
     */
    record Query(
            String text,
            Optional<String> fromUserId,
            Optional<String> toUserId,
            Optional<String> customerId,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /** @param to name of the one new owner, or of the heirs, comma-parted */
    record Transfer(
            String id, Instant at, String by, String to, long customers, String note, Optional<Instant> undoneAt) {}

    record Line(String customerId, String name, String from, String to, boolean restored) {}
}
