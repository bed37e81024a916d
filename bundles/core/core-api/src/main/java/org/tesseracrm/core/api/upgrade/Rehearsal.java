package org.tesseracrm.core.api.upgrade;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether this server runs on a copy, to try an upgrade out. Then nothing leaves the house: what sends, calls other servers or does
 * work by the clock asks here first, and leaves it.
 */
@ProviderType
public interface Rehearsal {
    /** Stays the same as long as the server runs. */
    boolean isOn();
}
