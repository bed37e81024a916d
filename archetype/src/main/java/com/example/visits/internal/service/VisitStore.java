package com.example.visits.internal.service;

import com.example.visits.internal.model.VisitEntity;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/** The module's table, those rows of it that the caller sees. All but the first within {@link #transaction}. */
interface VisitStore {
    <T> T transaction(Supplier<T> work);

    Page<VisitEntity> page(boolean deleted, ListRequest request);

    /** Live or in the recycle bin. */
    Optional<VisitEntity> find(long id);

    void add(VisitEntity row);

    void remove(VisitEntity row);

    /** Writes what was changed, so that rows carry their new versions. */
    void flush();

    /** One that the caller sees and that is not in the recycle bin. */
    Optional<CustomerRegistry.Entry> customer(long customerId);

    /** Those of the names that are known. */
    Map<Long, String> customerNames(Collection<Long> customerIds);

    Right right(long customerId, long ownerId);

    /**
     * @param owners the owner of each customer, by the customer's id
     * @throws org.tesseracrm.core.api.error.ForbiddenException where the caller sees but may not change one of them
     */
    void requireWrite(Map<Long, Long> owners);
}
