package org.tesseracrm.core.internal.service.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.mail.MailSettings.Encryption;

class MailerImplTest {
    private static final List<Duration> TWICE_MORE = List.of(Duration.ZERO, Duration.ZERO);

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "CRM_SMTP_HOST", "mail.example",
            "CRM_SMTP_FROM", "crm@example.org",
            "CRM_PUBLIC_URL", "https://crm.example/"));
    private final CommittedLater store = new CommittedLater();
    private final BlockingQueue<Post.Letter> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<Post.Letter> refused = new LinkedBlockingQueue<>();
    private volatile int refusals;
    private final MailSettings settings = new MailSettings(new Defaults(), environment::get);
    private final MailerImpl mailer = new MailerImpl(store, settings, this::deliver, TWICE_MORE);

    private void deliver(MailSettings.Account account, Post.Letter letter) throws IOException {
        if (refused.size() < refusals) {
            refused.add(letter);
            throw new IOException("451 come back later");
        }
        taken.add(letter);
    }

    @AfterEach
    void close() {
        mailer.close();
    }

    @Test
    void mailLeavesOnceTheTransactionIsCommitted() throws InterruptedException {
        mailer.send("a@example.org", "subject", "text");
        assertTrue(taken.isEmpty());
        store.commit();
        assertEquals(new Post.Letter("a@example.org", "subject", "text"), taken.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void whatIsNotTakenIsTriedAgain() throws InterruptedException {
        refusals = TWICE_MORE.size();
        mailer.send("a@example.org", "subject", "text");
        store.commit();
        assertEquals("a@example.org", taken.poll(10, TimeUnit.SECONDS).to());
        assertEquals(2, refused.size());
        assertTrue(mailer.lastFailure().isEmpty());
    }

    @Test
    void whatIsNeverTakenIsGivenUpAndShownUntilALaterOneArrives() throws InterruptedException {
        BlockingQueue<Boolean> failureShown = new LinkedBlockingQueue<>();
        AtomicReference<MailerImpl> sender = new AtomicReference<>();
        sender.set(new MailerImpl(
                store,
                settings,
                (account, letter) -> {
                    failureShown.add(sender.get().lastFailure().isPresent());
                    if (letter.to().equals("refused@example.org")) {
                        throw new IOException("550 nobody of that name");
                    }
                },
                List.of()));
        for (String to : List.of("refused@example.org", "a@example.org", "b@example.org")) {
            sender.get().send(to, "subject", "text");
        }
        store.commit();
        assertEquals(false, failureShown.poll(10, TimeUnit.SECONDS));
        assertEquals(true, failureShown.poll(10, TimeUnit.SECONDS));
        assertEquals(false, failureShown.poll(10, TimeUnit.SECONDS));
        sender.get().close();
    }

    @Test
    void linksBeginWithTheConfiguredAddress() {
        assertEquals("https://crm.example/trial/x", mailer.link("/trial/x"));
    }

    @Test
    void withoutServerSenderOrAddressNothingIsSent() {
        for (String missing : List.of("CRM_SMTP_HOST", "CRM_SMTP_FROM", "CRM_PUBLIC_URL")) {
            String before = environment.remove(missing);
            assertFalse(mailer.isConfigured(), missing);
            assertThrows(ConflictException.class, () -> mailer.send("a@example.org", "s", "t"), missing);
            assertThrows(ConflictException.class, () -> mailer.link("/"), missing);
            environment.put(missing, before);
        }
        assertTrue(mailer.isConfigured());
    }

    @Test
    void aConnectionIsEncryptedUnlessOneSaysOtherwise() {
        assertEquals(Encryption.STARTTLS, settings.account().orElseThrow().encryption());
        environment.put("CRM_SMTP_PORT", "465");
        assertEquals(Encryption.TLS, settings.account().orElseThrow().encryption());
        environment.put("CRM_SMTP_PORT", "25");
        environment.put("CRM_SMTP_STARTTLS", "false");
        assertEquals(Encryption.NONE, settings.account().orElseThrow().encryption());
    }

    /** Runs nothing before {@link #commit}. */
    private static final class CommittedLater implements Store {
        private final List<Runnable> actions = new ArrayList<>();

        @Override
        public <T> T required(Function<EntityManager, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T independent(Function<EntityManager, T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isUnderWay() {
            return true;
        }

        @Override
        public void afterCommit(Runnable action) {
            actions.add(action);
        }

        void commit() {
            actions.forEach(Runnable::run);
        }
    }

    /** What the annotation says where no file does. */
    private static final class Defaults implements MailSettings.Config {
        @Override
        public String host() {
            return "";
        }

        @Override
        public int port() {
            return 587;
        }

        @Override
        public String user() {
            return "";
        }

        @Override
        public String password() {
            return "";
        }

        @Override
        public String from() {
            return "";
        }

        @Override
        public boolean starttls() {
            return true;
        }

        @Override
        public String publicUrl() {
            return "";
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return MailSettings.Config.class;
        }
    }
}
