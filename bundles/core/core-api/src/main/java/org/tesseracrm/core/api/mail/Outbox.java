package org.tesseracrm.core.api.mail;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.query.Page;

/** The mails of the installation and what became of them, never with their text. For the operator only. */
@ProviderType
public interface Outbox {
    /**
     * The latest first.
     *
     * @param state empty: all
     */
    Page<Entry> list(Optional<State> state, int limit, String cursor);

    /**
     * Sends what waits or was given up at once, and tries as often again.
     *
     * @throws org.tesseracrm.core.api.error.NotFoundException where it is not there
     * @throws org.tesseracrm.core.api.error.ConflictException where it was sent, or is of no use any more
     */
    Entry sendAgain(String id);

    /** How many were given up and can still be sent. */
    Page.Total failed();

    enum State {
        WAITING,
        SENT,
        /** Given up: by then the operator can send it again. */
        FAILED,
        /** Of no use any more, as is the link in it. */
        EXPIRED
    }

    /**
     * @param tries in vain
     * @param reason of the last one, as the mail server gave it; empty where there was none
     * @param nextTryAt while it waits and is not just on its way
     */
    record Entry(
            String id,
            String to,
            String subject,
            State state,
            Instant writtenAt,
            int tries,
            String reason,
            Optional<Instant> nextTryAt,
            Optional<Instant> sentAt,
            Instant goodUntil) {}
}
