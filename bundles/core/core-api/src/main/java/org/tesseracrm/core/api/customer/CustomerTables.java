package org.tesseracrm.core.api.customer;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Tables whose rows hang on a customer (columns tenant_id, customer_id, owner_id): a contribution. Names are lower-case words of letters, digits and underscores. */
@ConsumerType
public interface CustomerTables {
    Set<String> tables();

    /**
     * Those of them in which column {@code version} goes up with a change of the owner: where people edit the owner themselves, and
     * a form opened before a transfer must not take it back unseen.
     */
    default Set<String> versioned() {
        return Set.of();
    }
}
