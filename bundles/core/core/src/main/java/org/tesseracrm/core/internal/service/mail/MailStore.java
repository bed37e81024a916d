package org.tesseracrm.core.internal.service.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tesseracrm.core.api.mail.Mailer;

/** Where mails are written down. What is due any node may claim, and one of them gets it. */
interface MailStore {
    /** In the transaction under way. */
    void add(Mailer.Mail mail, Instant now, Instant goodUntil);

    /** Whether so much waits that something must be wrong. */
    boolean isFull();

    /** What waits for a try, the longest waiting first. */
    List<Long> due(Instant now, int most);

    /**
     * Takes it for one try.
     *
     * @param claim who takes it
     * @param until when others may take it, should this one never say what became of it
     * @return empty where another was faster, or it is of no use any more
     */
    Optional<Claimed> claim(long id, String claim, Instant now, Instant until);

    /** The server took it: its text goes. */
    void sent(Claimed mail, String claim, Instant now);

    void tryLater(Claimed mail, String claim, Instant next, String reason);

    void giveUp(Claimed mail, String claim, String reason);

    /** Ends what is of no use any more, with its text. */
    void expire(Instant now);

    /** Deletes what was sent before the one time, and what came to nothing before the other. */
    void forget(Instant sent, Instant ended);

    /**
     * @param letter empty where its text was encrypted with another key
     * @param tries in vain before this one
     * @param queuedAt when tries began
     */
    record Claimed(long id, Optional<Post.Letter> letter, int tries, Instant queuedAt) {}
}
