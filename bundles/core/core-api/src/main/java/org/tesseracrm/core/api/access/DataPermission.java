package org.tesseracrm.core.api.access;

import org.osgi.annotation.versioning.ProviderType;

/** Data permission (A7): the one component that turns 'who asks' into what a query may return. */
@ProviderType
public interface DataPermission {
    /** What the caller in charge of the thread sees. */
    default Visibility visibility() {
        return visibility(Right.READ);
    }

    /** What the caller sees, or what he may change. What he may change he sees. */
    Visibility visibility(Right right);
}
