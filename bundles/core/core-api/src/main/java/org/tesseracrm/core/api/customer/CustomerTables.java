package org.tesseracrm.core.api.customer;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/** Tables whose rows hang on a customer (columns tenant_id, customer_id, owner_id): a contribution. Names are lower-case words of letters, digits and underscores. */
@ConsumerType
public interface CustomerTables {
    Set<String> tables();
}
