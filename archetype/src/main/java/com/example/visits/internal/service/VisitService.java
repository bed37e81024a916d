package com.example.visits.internal.service;

import java.util.Collection;
import org.tesseracrm.core.api.record.RecordService;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/** The visits of the customers that the caller may see. Pages and REST resources come through here, and so do all checks. */
public interface VisitService extends RecordService<VisitRecord, VisitRecord, VisitDraft> {
    String READ = "visits.visit.read";
    String WRITE = "visits.visit.write";
    String DELETE = "visits.visit.delete";
    String PURGE = "visits.visit.purge";

    /** Fields to filter and sort by: id, title, day, updatedAt; to filter by: customerId, ownerId. Latest change first. */
    @Override
    Page<VisitRecord> list(ListRequest request);

    /** The recycle bin; {@code deletedAt} is one more field. */
    @Override
    Page<VisitRecord> listDeleted(ListRequest request);

    @Override
    VisitRecord get(String id);

    /** How far the caller may go with it: as far as with its customer. */
    Right right(String id);

    /** The same, before there is a visit. */
    Right rightOfCustomer(String customerId);

    @Override
    VisitRecord create(VisitDraft draft);

    /** Out of the recycle bin for good; needs {@link #PURGE}. All or nothing. */
    @Override
    void purge(Collection<String> ids);
}
