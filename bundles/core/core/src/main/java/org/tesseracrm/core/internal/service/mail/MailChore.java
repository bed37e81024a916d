package org.tesseracrm.core.internal.service.mail;

import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.tidy.Chore;

/** Texts of mails that are of no use any more go at once, the mails themselves when nobody asks for them any longer. */
@Component(service = Chore.class)
public final class MailChore implements Chore {
    private static final Duration SENT_FOR = Duration.ofDays(7);
    private static final Duration ENDED_FOR = Duration.ofDays(30);

    private final MailStore mails;

    @Activate
    public MailChore(@Reference MailStore mails) {
        this.mails = mails;
    }

    @Override
    public void tidy(Instant now) {
        mails.expire(now);
        mails.forget(now.minus(SENT_FOR), now.minus(ENDED_FOR));
    }
}
