package org.tesseracrm.core.internal.service.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.upgrade.Rehearsal;
import org.tesseracrm.core.internal.service.mail.MailSettings.Account;
import org.tesseracrm.core.internal.service.mail.MailStore.Claimed;

/** One thread of each node that hands over what is due, one mail after the other. */
@Component(service = Courier.class, immediate = true)
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 100;
    private static final long POLL_SECONDS = 5;
    private static final long CLOSING_SECONDS = 5;

    /** Longer than all the time-outs of one mail together. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private static final String OTHER_KEY =
            "The mail was encrypted with another key: give all nodes the same CRM_SECRET_KEY";

    private final MailStore store;
    private final MailSettings settings;
    private final Post post;
    private final Clock clock;
    private final String name = UUID.randomUUID().toString();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "tessera-mail");
        worker.setDaemon(true);
        return worker;
    });
    private boolean troubled;

    @Activate
    public Courier(@Reference MailStore store, @Reference MailSettings settings, @Reference Rehearsal rehearsal) {
        this(store, settings, new SmtpPost(), Clock.systemUTC());
        if (rehearsal.isOn()) {
            // it never goes: the originals of these mails are sent elsewhere
            thread.shutdown();
        } else {
            thread.scheduleWithFixedDelay(this::round, POLL_SECONDS, POLL_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Goes when it is called only. */
    Courier(MailStore store, MailSettings settings, Post post, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.post = post;
        this.clock = clock;
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.shutdown();
        // what is on its way is better ended than sent twice
        if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    /** Something new is there. */
    void wake() {
        try {
            thread.execute(this::round);
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopped; it waits in the table", e);
        }
    }

    void round() {
        try {
            Optional<Account> account = settings.account();
            List<Long> due;
            do {
                due = account.isEmpty() ? List.of() : store.due(clock.instant(), AT_ONCE);
                for (long id : due) {
                    if (thread.isShutdown()) {
                        return;
                    }
                    Instant now = clock.instant();
                    store.claim(id, name, now, now.plus(LEASE)).ifPresent(mail -> attempt(account.get(), mail));
                }
            } while (due.size() == AT_ONCE);
            troubled = false;
        } catch (RuntimeException e) {
            // the same trouble every few seconds is worth one line
            if (!troubled && !thread.isShutdown()) {
                LOG.warn("Waiting mail cannot be read now: {}", e.toString());
            }
            troubled = true;
        }
    }

    private void attempt(Account account, Claimed mail) {
        try {
            post.deliver(account, mail.letter().orElseThrow(() -> new IOException(OTHER_KEY)));
        } catch (IOException | RuntimeException | LinkageError | ServiceConfigurationError e) {
            failed(mail, e);
            return;
        }
        store.sent(mail, name, clock.instant());
    }

    private void failed(Claimed mail, Throwable e) {
        String reason =
                Optional.ofNullable(e.getMessage()).orElseGet(e::toString).strip();
        Optional<Instant> next = e instanceof Post.RefusedException
                ? Optional.empty()
                : Patience.next(mail.tries() + 1, clock.instant(), mail.queuedAt(), settings.giveUpDays());
        if (next.isPresent()) {
            LOG.warn("Mail {} was not taken, it is tried again at {}: {}", mail.id(), next.get(), reason);
            store.tryLater(mail, name, next.get(), reason);
        } else {
            LOG.warn("Mail {} was not taken and is given up: {}", mail.id(), reason);
            store.giveUp(mail, name, reason);
        }
    }
}
