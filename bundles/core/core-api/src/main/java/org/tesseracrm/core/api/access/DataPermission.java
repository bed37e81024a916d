package org.tesseracrm.core.api.access;

import org.osgi.annotation.versioning.ProviderType;

/** Data permission (A7): the one component that turns 'who asks' into what a query may return. */
@ProviderType
public interface DataPermission {
    /** Of the caller in charge of the thread. */
    Visibility visibility();
}
