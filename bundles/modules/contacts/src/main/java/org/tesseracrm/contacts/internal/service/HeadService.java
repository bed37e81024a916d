package org.tesseracrm.contacts.internal.service;

/** The head of a customer's page. */
public interface HeadService {
    /** How far it looks ahead, in days. */
    int AHEAD = 60;

    /** @throws org.tesseracrm.core.api.error.NotFoundException where he is not there, not to be seen, or in the recycle bin */
    CustomerHead head(String customerId);

    /** The same of one that the caller has just read. */
    CustomerHead head(CustomerRecord customer);
}
