package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.List;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.api.record.BulkAnswer;
import org.tesseracrm.core.api.record.BulkItem;
import org.tesseracrm.core.api.record.RecordService;

/**
 * The customers that the caller may see. Needs {@code contacts.customer.read}, to change {@code contacts.customer.write}, for
 * the recycle bin {@code contacts.customer.delete}, to end what lies there {@code contacts.customer.purge}.
 */
public interface CustomerService extends RecordService<CustomerRecord, CustomerRecord, CustomerDraft> {
    String READ = "contacts.customer.read";
    String WRITE = "contacts.customer.write";
    String DELETE = "contacts.customer.delete";
    String PURGE = "contacts.customer.purge";
    String IMPORT = "contacts.customer.import";
    String EXPORT = "contacts.customer.export";

    /**
     * Fields to filter and sort by: id, name, kind, industry, city, employees, annualRevenue, foundedYear, createdAt,
     * updatedAt. To filter by only: shortName, type, source, phone, website, email, country, province, taxNumber, parentId,
     * ownerId, hot. Newest change first unless asked otherwise.
     */
    @Override
    Page<CustomerRecord> list(ListRequest request);

    /**
     * Ids of all that match and that the caller may change, in no order: for batches. One more than {@link
     * org.tesseracrm.core.api.customer.Sharing#AT_MOST} where there are more than that.
     */
    List<String> ids(ListRequest request);

    /** What lies in the recycle bin; {@code deletedAt} is one more field, and latest deleted comes first. */
    @Override
    Page<CustomerRecord> listDeleted(ListRequest request);

    /** Live or in the recycle bin, told apart by {@code deletedAt}. */
    @Override
    CustomerRecord get(String id);

    /** How far the caller may go with a customer that he sees. */
    Right right(String id);

    /** Into the recycle bin with its contacts. All or nothing. */
    @Override
    void delete(Collection<String> ids);

    /** Out of the recycle bin, with the contacts that went in with it. All or nothing. */
    @Override
    void restore(Collection<String> ids);

    /** Out of the recycle bin for good, with its contacts; needs {@link #PURGE}. All or nothing. */
    @Override
    void purge(Collection<String> ids);

    /** Up to 1,000 changes: all or nothing, or with {@code partial} each for itself and with its own answer. */
    List<BulkAnswer> bulk(List<BulkItem<CustomerDraft>> items, boolean partial);
}
