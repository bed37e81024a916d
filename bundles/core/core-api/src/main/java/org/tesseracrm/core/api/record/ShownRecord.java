package org.tesseracrm.core.api.record;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A record as it is shown, complete and with names for ids.
 *
 * @param <D> the draft: what a person may say about it
 */
@ConsumerType
public interface ShownRecord<D> {
    /** A decimal number. */
    String id();

    /** Grows with every change. */
    long version();

    /** As it is now, to be changed and given back. */
    D draft();
}
