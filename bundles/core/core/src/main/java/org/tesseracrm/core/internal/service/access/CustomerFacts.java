package org.tesseracrm.core.internal.service.access;

import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.query.Page;

/** What the tables say about customers, for those who explain. */
interface CustomerFacts {
    /** Whoever may see it. */
    Optional<Fact> find(long tenantId, long customerId);

    /** How many customers, without those in the recycle bin, that covers; counted up to 1,001. */
    Page.Total count(Caller caller, Visibility visibility);

    /** Without those in the recycle bin. @param sharedWith of whose shares it shall tell */
    Holdings holdings(long tenantId, Set<Long> sharedWith);

    record Fact(long id, String name, Ground.Target target) {}
}
