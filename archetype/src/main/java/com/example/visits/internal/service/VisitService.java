package com.example.visits.internal.service;

import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/** The visits of the customers that the caller may see. Pages and REST resources come through here, and so do all checks. */
public interface VisitService {
    String READ = "visits.visit.read";
    String WRITE = "visits.visit.write";
    String DELETE = "visits.visit.delete";

    /** Fields to filter and sort by: id, title, day, updatedAt; to filter by: customerId, ownerId. Latest change first. */
    Page<VisitRecord> list(ListRequest request);

    /** The recycle bin; {@code deletedAt} is one more field. */
    Page<VisitRecord> listDeleted(ListRequest request);

    VisitRecord get(String id);

    /** How far the caller may go with it: as far as with its customer. */
    Right right(String id);

    /** The same, before there is a visit. */
    Right rightOfCustomer(String customerId);

    VisitRecord create(VisitDraft draft);

    /** @throws org.tesseracrm.core.api.error.StaleVersionException where the record is no longer at that version */
    VisitRecord update(String id, long version, VisitDraft draft);

    /** Into the recycle bin. */
    void delete(String id);

    /** Out of the recycle bin. */
    VisitRecord restore(String id);
}
