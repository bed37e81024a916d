package org.tesseracrm.datasource;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A database server that comes along with the product, taken when no external one is configured. That it is wanted is
 * said by the service {@code org.osgi.service.condition.Condition} with {@code osgi.condition.id=}{@value #WANTED}.
 */
@ConsumerType
public interface DatabaseServer {
    /** Id of the condition that is there while no external database is configured. */
    String WANTED = "org.tesseracrm.datasource.embedded";

    /** Done once the server takes its first connection; where it listens stays the same as long as this service is there. */
    CompletionStage<DatabaseAccess> access();

    /** Why it cannot be used at the moment, in one sentence; empty when it runs. */
    Optional<String> trouble();
}
