package org.tesseracrm.core.internal.service.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.mail.MailSettings.Encryption;

class MailerImplTest {
    private static final Instant LATER = Instant.parse("2099-01-01T00:00:00Z");

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "CRM_SMTP_HOST", "mail.example",
            "CRM_SMTP_FROM", "crm@example.org",
            "CRM_PUBLIC_URL", "https://crm.example/"));
    private final CommittedLater store = new CommittedLater();
    private final BlockingQueue<Post.Letter> taken = new LinkedBlockingQueue<>();
    private final MailSettings settings = new MailSettings(new MailConfig(), environment::get);
    private final MemoryMails mails = new MemoryMails();
    private final Courier courier =
            new Courier(mails, settings, (account, letter) -> taken.add(letter), Clock.systemUTC());
    private final MailerImpl mailer = new MailerImpl(store, settings, mails, courier);

    private static Mailer.Mail mail(Optional<Instant> goodUntil) {
        return new Mailer.Mail("a@example.org", "subject", "text", goodUntil, Optional.empty());
    }

    @AfterEach
    void close() throws InterruptedException {
        courier.close();
    }

    @Test
    void itIsWrittenDownAtOnceAndLeavesOnceTheTransactionIsCommitted() throws InterruptedException {
        mailer.send(mail(Optional.of(LATER)));
        assertEquals(LATER, mails.row(1).goodUntil());
        assertTrue(taken.isEmpty());
        store.commit();
        assertEquals(new Post.Letter(1, "a@example.org", "subject", "text"), taken.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void whatDoesNotSayHowLongItIsGoodIsOfNoUseAfterAWeek() {
        Instant before = Instant.now();
        mailer.send(mail(Optional.empty()));
        Duration good = Duration.between(before, mails.row(1).goodUntil());
        assertEquals(7, good.toDays());
    }

    @Test
    void whereTooMuchWaitsNothingIsTaken() {
        mails.fill();
        assertThrows(ConflictException.class, () -> mailer.send(mail(Optional.empty())));
        assertNull(mails.row(1));
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
            assertThrows(ConflictException.class, () -> mailer.send(mail(Optional.empty())), missing);
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
}
