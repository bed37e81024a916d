package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tesseracrm.core.api.job.Job;

/**
 * Gives customers to those who are to look after them (客户分配, C5, A17): to several colleagues in turn, to whoever has the fewest, or
 * by the company's rules. What was given stands in the log of transfers, and is taken back from there.
 */
public interface AllocationService {
    /** How they are dealt out among several. */
    enum Way {
        IN_TURN,
        FEWEST
    }

    /**
     * Up to {@link PoolService#MOST}. Whoever may transfer customers may do this.
     *
     * @param userIds empty: by the rules, the first that matches
     * @param way null: in turn
     */
    Allocated allocate(Collection<String> customerIds, List<String> userIds, Way way, String note);

    /** The same for many, as a job. @param customerIds asked for on the job's thread, on behalf of the caller */
    Job allocateMany(Supplier<? extends Collection<String>> customerIds, List<String> userIds, Way way, String note);

    /**
     * @param transferId empty where nobody got another owner
     * @param customersByUser how many each has got; those that he had already among them
     * @param unmatched how many no rule was for: they stay with whom they are
     */
    record Allocated(Optional<String> transferId, Map<String, Integer> customersByUser, int unmatched) {
        public Allocated {
            customersByUser = Map.copyOf(customersByUser);
        }
    }
}
