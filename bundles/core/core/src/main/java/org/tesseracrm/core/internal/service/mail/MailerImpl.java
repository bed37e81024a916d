package org.tesseracrm.core.internal.service.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.i18n.Text;

/** Writes mails down where their cause is written. */
@Component
public final class MailerImpl implements Mailer {
    /** Of a mail that does not say it: a word that comes later surprises more than it tells. */
    private static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Store store;
    private final MailSettings settings;
    private final MailStore mails;
    private final Courier courier;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public MailerImpl(
            @Reference Store store,
            @Reference MailSettings settings,
            @Reference MailStore mails,
            @Reference Courier courier) {
        this.store = store;
        this.settings = settings;
        this.mails = mails;
        this.courier = courier;
    }

    @Override
    public boolean isConfigured() {
        return settings.account().isPresent();
    }

    @Override
    public String link(String path) {
        requireConfigured();
        return settings.publicUrl() + path;
    }

    @Override
    public void send(Mail mail) {
        requireConfigured();
        if (mails.isFull()) {
            throw new ConflictException(Text.of("core.mail.tooMuch"));
        }
        Instant now = clock.instant();
        mails.add(mail, now, mail.goodUntil().orElseGet(() -> now.plus(GOOD_FOR)));
        store.afterCommit(courier::wake);
    }

    private void requireConfigured() {
        if (!isConfigured()) {
            throw new ConflictException(Text.of("core.mail.notConfigured"));
        }
    }
}
