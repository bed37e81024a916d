package org.tesseracrm.core.api.access;

import org.osgi.annotation.versioning.ProviderType;

/**
 * How often an address may fail with what lets people in: passwords, codes, one-time links. Successes cost nothing, so that an office
 * behind one address can work. Sign-in asks by itself.
 */
@ProviderType
public interface AddressLimit {
    /** @throws org.tesseracrm.core.api.error.TooManyException with the time to wait */
    void require(String address);

    /** Counts a failure. */
    void failed(String address);
}
