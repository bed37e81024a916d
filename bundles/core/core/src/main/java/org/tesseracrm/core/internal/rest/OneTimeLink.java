package org.tesseracrm.core.internal.rest;

import java.time.Instant;
import org.tesseracrm.core.api.admin.Invitations;

/**
 * A one-time link as it is handed over.
 *
 * @param path the page that opens it, from the product's root
 */
public record OneTimeLink(String token, String path, Instant expiresAt) {
    static OneTimeLink of(Invitations.Issued link) {
        return new OneTimeLink(link.token(), link.path(), link.expiresAt());
    }

    @Override
    public String toString() {
        return "OneTimeLink[until " + expiresAt + "]";
    }
}
