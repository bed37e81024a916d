package org.tesseracrm.core.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tokens with which programs sign in over REST (M16). Only a hash is stored: a token is shown once, when it is issued. They end with
 * their time, when revoked, with a change or reset of the password, and when the owner leaves.
 */
@ProviderType
public interface Tokens {
    /**
     * For somebody who has just proved who he is.
     *
     * @param label what the token is for, in the words of its owner; may be empty
     * @param days how long it is good, 1 to {@link #longestDays()}
     * @throws org.tesseracrm.core.api.error.InvalidInputException for {@code label} or {@code days}
     */
    Issued issue(Caller caller, String label, int days);

    /** How long a token is good unless its owner says otherwise. */
    int usualDays();

    int longestDays();

    /** The token's owner with the rights of now; empty where the token is wrong, expired, revoked, or its owner has left. */
    Optional<Found> find(String token);

    /** The caller's own, newest first. */
    List<Token> list();

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it is not the caller's own */
    void revoke(String id);

    /**
     * @param enrolFirst whether the owner must set up his second factor before the token opens anything else
     */
    record Found(String id, Caller caller, boolean enrolFirst) {}

    /** @param token what is sent as {@code Authorization: Bearer} */
    record Issued(String id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    record Token(String id, String label, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
}
