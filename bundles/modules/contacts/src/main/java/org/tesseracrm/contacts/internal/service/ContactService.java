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
 * The contacts of the customers that the caller may see. Needs {@code contacts.contact.read}, to change
 * {@code contacts.contact.write}, for the recycle bin {@code contacts.contact.delete}.
 */
public interface ContactService extends RecordService<ContactRecord, ContactRecord, ContactDraft> {
    String READ = "contacts.contact.read";
    String WRITE = "contacts.contact.write";
    String DELETE = "contacts.contact.delete";
    String PURGE = "contacts.contact.purge";
    String EXPORT = "contacts.contact.export";
    String IMPORT = "contacts.contact.import";

    /**
     * Fields to filter and sort by: id, customerName, name, birthday, createdAt, updatedAt. To filter by only: customerId,
     * title, department, mobile, phone, email, wechat, category, role, primary, ownerId. Newest change first unless asked
     * otherwise.
     */
    @Override
    Page<ContactRecord> list(ListRequest request);

    /** What was deleted by itself, not with its customer; {@code deletedAt} is one more field. */
    @Override
    Page<ContactRecord> listDeleted(ListRequest request);

    @Override
    ContactRecord get(String id);

    /** How far the caller may go with a contact that he sees: as far as with its customer. */
    Right right(String id);

    /** Into the recycle bin. All or nothing. */
    @Override
    void delete(Collection<String> ids);

    /** Out of the recycle bin; refused while the customer itself lies there. */
    @Override
    void restore(Collection<String> ids);

    /** Out of the recycle bin for good; needs {@link #PURGE}. */
    @Override
    void purge(Collection<String> ids);

    /** Up to 1,000 changes: all or nothing, or with {@code partial} each for itself and with its own answer. */
    List<BulkAnswer> bulk(List<BulkItem<ContactDraft>> items, boolean partial);
}
