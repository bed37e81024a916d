package org.tesseracrm.core.api.mail;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Sends mail of the installation, such as links to sign in (A1, A4). A mail is written down in the transaction under way, so that it
 * is there exactly when its cause is, and leaves once that is committed, on a thread of its own. What the server does not take is tried
 * again with growing pauses, also after a restart and by other nodes; what was given up {@link Outbox} shows.
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

    /** @throws org.tesseracrm.core.api.error.ConflictException where mail is not configured, or too much of it waits */
    void send(Mail mail);

    /**
     * @param to one address
     * @param text plain, in the reader's language; it is kept encrypted, and only as long as the mail waits
     * @param goodUntil after that it is of no use and not sent any more
     * @param about what else may end its use, such as {@code invitation:42}; empty where nothing does
     */
    record Mail(String to, String subject, String text, Optional<Instant> goodUntil, Optional<String> about) {
        @Override
        public String toString() {
            return "Mail[to " + to + "]";
        }
    }
}
