package org.tesseracrm.datasource;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A database server that comes along with the product, taken when no external one is configured. It starts when the
 * service {@link Wanted} is there, and stops when that goes.
 */
@ConsumerType
public interface DatabaseServer {
    /** Done once the server takes its first connection; where it listens stays the same as long as this service is there. */
    CompletionStage<DatabaseAccess> access();

    /** Why it cannot be used at the moment, in one sentence; empty when it runs. */
    Optional<String> trouble();

    /** A service without methods: no external database is configured. */
    interface Wanted {}
}
