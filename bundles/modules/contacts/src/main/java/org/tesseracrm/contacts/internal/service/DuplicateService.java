package org.tesseracrm.contacts.internal.service;

import java.util.List;

/** Tells which customers may be the one that somebody is about to enter. Needs {@code contacts.customer.read}. */
public interface DuplicateService {
    /**
     * Live customers that the caller sees, the likeliest first, at most ten: by name however it is written, short name, sound and
     * initials, telephone numbers (those of contacts too) and tax number.
     */
    List<Duplicate> find(DuplicateQuery query);
}
