package org.tesseracrm.contacts.internal.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tesseracrm.core.api.query.FieldFacts;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/**
 * The pool of customers whom nobody looks after (公海, C5): whoever may change a customer puts him there (资源回收), and whoever is
 * to sell takes him out (领取). All see who is in it, with little more than the name.
 */
public interface PoolService {
    /** To see the pool and to take customers out of it. */
    String CLAIM = "contacts.customer.claim";

    /** To put customers into it. */
    String RECALL = "contacts.customer.recall";

    /** At once. */
    int MOST = 1_000;

    Page<Pooled> list(ListRequest request);

    List<FieldFacts> listFields();

    /**
     * Puts them in; the caller becomes their owner until somebody takes them. Those that are in it already are passed over.
     *
     * @param note why, up to 500 characters, may be empty
     * @throws org.tesseracrm.core.api.error.NotFoundException where one is not there for the caller
     * @throws org.tesseracrm.core.api.error.ForbiddenException where he may see but not change one of them
     */
    Recalled recall(Collection<String> customerIds, String note);

    /** Takes a recall back: those that nobody has taken meanwhile. @return how many */
    int undo(Recalled recalled);

    /**
     * The caller becomes their owner; all or nothing.
     *
     * @throws org.tesseracrm.core.api.error.ConflictException where somebody was faster, or the caller has as many customers as the
     *     company allows who takes some
     */
    int claim(Collection<String> customerIds);

    /** @param id of the customer */
    record Pooled(
            String id,
            String name,
            String kind,
            String industry,
            String province,
            String city,
            String note,
            String keeperName,
            String formerOwnerName,
            Instant createdAt) {}

    /**
     * @param customerIds those that were put in
     * @param transferId the entry of the log where some had another owner; else empty
     */
    record Recalled(List<String> customerIds, Optional<String> transferId) {
        public Recalled {
            customerIds = List.copyOf(customerIds);
        }
    }
}
