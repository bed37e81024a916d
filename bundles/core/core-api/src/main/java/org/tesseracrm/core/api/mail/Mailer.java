package org.tesseracrm.core.api.mail;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sends mail of the installation, such as links to sign in (A1, A4). Mail leaves once the transaction under way is committed, never after
 * a rollback, on a thread of its own; what the server does not take is tried again some times within half an hour. What still waits when
 * the product stops is lost.
 */
@ProviderType
public interface Mailer {
    /** Whether there are a mail server, a sender and the product's public address. Without them nothing is sent. */
    boolean isConfigured();

    /**
     * The address of a page for somebody outside: from the configured public address, never from what a request claims.
     *
     * @param path from the product's root, beginning with a slash
     * @throws org.tesseracrm.core.api.error.ConflictException where mail is not configured
     */
    String link(String path);

    /**
     * @param to one address
     * @param text plain, in the reader's language
     * @throws org.tesseracrm.core.api.error.ConflictException where mail is not configured, or too much of it waits
     */
    void send(String to, String subject, String text);

    /** The last mail that was given up since the start, unless a later one arrived. */
    Optional<Failure> lastFailure();

    /** @param reason as the mail server gave it */
    record Failure(Instant at, String to, String reason) {}
}
