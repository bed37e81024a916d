package org.tesseracrm.rest;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Remembers for 24 hours what was answered to a POST with an {@code Idempotency-Key}; called as the user of the request, and a
 * key is that user's own. A service; while there is none the header is ignored.
 */
@ConsumerType
public interface IdempotencyStore {
    /**
     * Takes the key for the request under way, or gives what was answered to it before.
     *
     * @param fingerprint of path and body
     * @throws ProblemException 422 where the key came with another body before, 409 while that request is still under way
     */
    Optional<Stored> begin(String key, String fingerprint);

    /** The answer that repetitions get. */
    void complete(String key, Stored answer);

    /** The request was refused or failed: the key is free again. */
    void abandon(String key);

    /** An answer, whole. */
    record Stored(int status, Map<String, String> headers, byte[] body) {}
}
