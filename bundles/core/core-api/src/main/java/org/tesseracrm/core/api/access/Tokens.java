package org.tesseracrm.core.api.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Tokens with which programs sign in over REST. Only a hash is stored: a token is shown once, when it is issued. */
@ProviderType
public interface Tokens {
    /**
     * For somebody who has just signed in with his password.
     *
     * @param label what the token is for, in the words of its owner; may be empty
     */
    Issued issue(Caller caller, String label);

    /** The token's owner with the rights of now; empty where the token is wrong, expired, revoked, or its owner has left. */
    Optional<Caller> find(String token);

    /** The caller's own, newest first. */
    List<Token> list();

    /** @throws org.tesseracrm.core.api.error.NotFoundException where it is not the caller's own */
    void revoke(String id);

    /** @param token what is sent as {@code Authorization: Bearer} */
    record Issued(String id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }

    record Token(String id, String label, Instant createdAt, Instant expiresAt, Optional<Instant> lastUsedAt) {}
}
