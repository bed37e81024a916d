package org.tesseracrm.core.api.access;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether people can sign in: the operator's account is there and, where one was asked for, the demo company too. The service
 * itself appears with the core's tables.
 */
@ProviderType
public interface Readiness {
    /** What is still being waited for, in English for the log and the health check; empty when all is there. */
    Optional<String> waitingFor();
}
