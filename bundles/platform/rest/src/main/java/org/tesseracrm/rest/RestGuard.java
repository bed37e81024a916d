package org.tesseracrm.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.osgi.annotation.versioning.ConsumerType;

/** What the platform asks of whoever knows users: one service, from the core. */
@ConsumerType
public interface RestGuard {
    /**
     * Request attribute with the {@link java.util.Locale} in which errors are told: first as {@code Accept-Language} says; the
     * guard puts the user's own there.
     */
    String LOCALE = "org.tesseracrm.rest.locale";

    /**
     * Runs the call as the user whom the request names, or throws what {@link ProblemMapper} knows: not signed in, module not
     * enabled. {@code open} says that the resource method carries {@link OpenToAll}.
     */
    <T> T around(HttpServletRequest request, String module, boolean open, Callable<T> call) throws Exception;

    /** Whether the module has gone only to come back, as when another version takes its place: who asks is to come again. */
    default boolean isComingBack(String module) {
        return false;
    }
}
