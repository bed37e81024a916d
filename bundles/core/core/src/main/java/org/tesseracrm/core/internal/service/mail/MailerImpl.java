package org.tesseracrm.core.internal.service.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.mail.MailSettings.Account;
import org.tesseracrm.i18n.Text;

/** One thread that sends, and tries again later what was not taken. */
@Component
public final class MailerImpl implements Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(MailerImpl.class);
    private static final int MOST_WAITING = 10_000;
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(20));

    private final Store store;
    private final MailSettings settings;
    private final Post post;
    private final List<Duration> pauses;
    private final Clock clock = Clock.systemUTC();
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "tessera-mail");
        worker.setDaemon(true);
        return worker;
    });
    private volatile Failure lastFailure;

    @Activate
    public MailerImpl(@Reference Store store, @Reference MailSettings settings) {
        this(store, settings, new SmtpPost(), PAUSES);
    }

    /** @param pauses before each further try */
    MailerImpl(Store store, MailSettings settings, Post post, List<Duration> pauses) {
        this.store = store;
        this.settings = settings;
        this.post = post;
        this.pauses = List.copyOf(pauses);
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
        if (waiting.get() > 0) {
            LOG.warn("{} mails had not been taken yet and are lost", waiting.get());
        }
    }

    @Override
    public boolean isConfigured() {
        return settings.account().isPresent();
    }

    @Override
    public String link(String path) {
        account();
        return settings.publicUrl() + path;
    }

    @Override
    public void send(String to, String subject, String text) {
        account();
        if (waiting.get() >= MOST_WAITING) {
            throw new ConflictException(Text.of("core.mail.tooMuch"));
        }
        Post.Letter letter = new Post.Letter(to, subject, text);
        store.afterCommit(() -> {
            waiting.incrementAndGet();
            thread.execute(() -> attempt(letter, 0));
        });
    }

    @Override
    public Optional<Failure> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    private void attempt(Post.Letter letter, int tried) {
        try {
            post.deliver(account(), letter);
            waiting.decrementAndGet();
            lastFailure = null;
        } catch (IOException | RuntimeException | LinkageError | ServiceConfigurationError e) {
            if (thread.isShutdown()) {
                LOG.debug("Stopped on the way", e);
            } else if (tried < pauses.size()) {
                LOG.warn("A mail was not taken, it is tried again: {}", e.getMessage());
                thread.schedule(
                        () -> attempt(letter, tried + 1), pauses.get(tried).toMillis(), TimeUnit.MILLISECONDS);
            } else {
                waiting.decrementAndGet();
                lastFailure = new Failure(clock.instant(), letter.to(), String.valueOf(e.getMessage()));
                LOG.error("A mail was not taken and is given up", e);
            }
        }
    }

    private Account account() {
        return settings.account().orElseThrow(() -> new ConflictException(Text.of("core.mail.notConfigured")));
    }
}
