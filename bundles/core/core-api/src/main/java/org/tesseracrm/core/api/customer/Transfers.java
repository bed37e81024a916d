package org.tesseracrm.core.api.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.query.Page;

/**
 * Gives customers, and what hangs on them, to other owners (A8): with a log that can be searched, and a way back. Who may write a
 * customer may give it away; to whom is any colleague who works here.
 */
@ProviderType
public interface Transfers {
    /** Function permission for transfers and for undoing them. */
    String PERMISSION = "core.customer.transfer";

    /**
     * At most {@link Sharing#AT_ONCE}, all or nothing. Those that the new owner has already are passed over.
     *
     * @param keepShare whether the former owners go on seeing them, by a share with the right to read
     * @param note up to 500 characters, may be empty
     * @throws org.tesseracrm.core.api.error.NotFoundException where one of the customers, or the person, is not there for the caller
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may see but not change one of them
     * @throws org.tesseracrm.core.api.error.InvalidInputException where the person has left, or has all of them already
     */
    Transfer transfer(Collection<String> customerIds, String toUserId, boolean keepShare, String note);

    /** The same for up to {@link Sharing#AT_MOST}, as a job in one transaction with progress; cancelled, it leaves nothing. */
    default Job transferMany(Collection<String> customerIds, String toUserId, boolean keepShare, String note) {
        List<String> ids = List.copyOf(customerIds);
        return transferMany(() -> ids, toUserId, keepShare, note);
    }

    /** For 'all that match'. @param customerIds asked for on the job's thread, on behalf of the caller */
    Job transferMany(
            Supplier<? extends Collection<String>> customerIds, String toUserId, boolean keepShare, String note);

    /**
     * Each customer to the owner that is named for him: one entry of the log, and one way back. Else as {@link #transfer}.
     *
     * @param ownerByCustomer at most {@link Sharing#AT_ONCE}
     */
    Transfer assign(Map<String, String> ownerByCustomer, String note);

    /**
     * The same for up to {@link Sharing#AT_MOST}, as a job in one transaction.
     *
     * @param ownerByCustomer asked for on the job's thread, on behalf of the caller
     */
    Job assignMany(Supplier<Map<String, String>> ownerByCustomer, String note);

    /**
     * All that somebody owns, what lies in the recycle bin included, to one or several heirs who take turns; in the transaction
     * under way. For who leaves (A4), by the company's administrator. Where there is nothing to hand over nothing is logged, and the
     * answer has an empty id.
     *
     * @param heirs user ids with how many parts each gets: 1 to 100 heirs, 1 to 1,000 parts each
     */
    Transfer handOver(String fromUserId, Map<String, Integer> heirs, String note);

    /** The log, newest first: the caller's own transfers and those that touch whom he sees; all for bosses and administrators. */
    Page<Transfer> list(Query query, int limit, String cursor);

    Transfer find(String id);

    /** Its customers, by name: those that the caller may see now or could see before. */
    Page<Line> lines(String id, int limit, String cursor);

    /**
     * Gives back to the former owners what nobody has given on or deleted since; the rest stays, and so does what belonged to
     * somebody who has left. Shares are as they were. Once only, by who made the transfer, who may change all that the new owners
     * have, or a boss.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where it has been undone
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
            Optional<Instant> until) {
        public static Query everything() {
            return new Query(
                    "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /**
     * @param from names of the former owners, comma-parted; beyond ten an ellipsis stands for the rest
     * @param to name of the one new owner, or of the heirs, likewise
     * @param undoneAt empty where it stands
     * @param mayUndo whether the caller may take it back now
     */
    record Transfer(
            String id,
            Instant at,
            String by,
            String from,
            String to,
            long customers,
            String note,
            Optional<Instant> undoneAt,
            boolean mayUndo) {}

    record Line(String customerId, String name, String from, String to, boolean restored) {}
}
