package org.tesseracrm.contacts.internal.service;

import java.util.Collection;
import java.util.List;

/** Whom letters, parcels, mails and messages to customers go to (C8): of customers their first contacts, or contacts themselves. */
public interface RecipientService {
    /** At once. */
    int MOST = 200;

    /**
     * In the order of the ids. To the address for deliveries where there is one, else to the first one.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where one is not there for the caller
     */
    List<Recipient> ofCustomers(Collection<String> customerIds);

    /** The same for contacts, at the addresses of their customers. */
    List<Recipient> ofContacts(Collection<String> contactIds);

    /**
     * What is not known is empty.
     *
     * @param name of the person; empty: to the customer as such
     * @param address in one line, from the large to the small
     */
    record Recipient(
            String customerId,
            String customerName,
            String contactId,
            String name,
            String title,
            String phone,
            String email,
            String postcode,
            String address) {
        /** Whether a parcel would find its way. */
        public boolean isComplete() {
            return !address.isEmpty() && !phone.isEmpty();
        }
    }
}
