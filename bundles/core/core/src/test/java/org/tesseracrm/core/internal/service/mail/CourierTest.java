package org.tesseracrm.core.internal.service.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.api.mail.Outbox.State;

class CourierTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final Duration LINK = Duration.ofDays(3);

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "CRM_SMTP_HOST", "mail.example",
            "CRM_SMTP_FROM", "crm@example.org",
            "CRM_PUBLIC_URL", "https://crm.example/"));
    private final MailSettings settings = new MailSettings(new MailConfig(), environment::get);
    private final MemoryMails mails = new MemoryMails();
    private final Hands clock = new Hands();
    private final List<Post.Letter> taken = new ArrayList<>();
    private IOException refusal;
    private Runnable meanwhile = () -> {};
    private final Courier courier = new Courier(mails, settings, this::deliver, clock);
    private final Courier other = new Courier(mails, settings, this::deliver, clock);

    private void deliver(MailSettings.Account account, Post.Letter letter) throws IOException {
        if (refusal != null) {
            throw refusal;
        }
        taken.add(letter);
        meanwhile.run();
    }

    @AfterEach
    void close() throws InterruptedException {
        courier.close();
        other.close();
    }

    private MemoryMails.Row write() {
        mails.add(
                new Mailer.Mail("a@example.org", "subject", "text", Optional.empty(), Optional.empty()),
                clock.now,
                clock.now.plus(LINK));
        return mails.row(1);
    }

    @Test
    void whatWasSentHasNoTextAnyMore() {
        MemoryMails.Row mail = write();
        courier.round();
        assertEquals(List.of(new Post.Letter(1, "a@example.org", "subject", "text")), taken);
        assertEquals(State.SENT, mail.state());
        assertEquals(Optional.empty(), mail.text());
        courier.round();
        assertEquals(1, taken.size());
    }

    @Test
    void inARehearsalNothingGoes() throws InterruptedException {
        MemoryMails.Row mail = write();
        Courier quiet = new Courier(mails, settings, () -> true);
        quiet.wake();
        quiet.close();
        assertEquals(State.WAITING, mail.state());
    }

    @Test
    void ofTwoNodesOneSendsIt() {
        write();
        meanwhile = other::round;
        courier.round();
        assertEquals(1, taken.size());
    }

    @Test
    void whatADeadNodeHadIsTakenOverLater() {
        write();
        mails.claim(1, "dead", clock.now, clock.now.plus(Duration.ofMinutes(10)));
        courier.round();
        assertEquals(0, taken.size());
        clock.go(Duration.ofMinutes(11));
        courier.round();
        assertEquals(1, taken.size());
    }

    @Test
    void itIsTriedAgainWithGrowingPauses() {
        MemoryMails.Row mail = write();
        refusal = new IOException("451 come back later");
        Duration last = Duration.ZERO;
        for (int i = 1; i <= 6; i++) {
            courier.round();
            assertEquals(i, mail.tries());
            Duration pause = Duration.between(clock.now, mail.next());
            assertTrue(pause.compareTo(last) > 0, pause + " after " + last);
            last = pause;
            courier.round();
            assertEquals(i, mail.tries(), "too early");
            clock.now = mail.next();
        }
        assertEquals("451 come back later", mail.reason());
        assertEquals("text", mail.text().orElseThrow());
        refusal = null;
        courier.round();
        assertEquals(State.SENT, mail.state());
    }

    @Test
    void afterTwoDaysItIsGivenUpAndCanStillBeSentByHand() {
        MemoryMails.Row mail = write();
        refusal = new IOException("451 come back later");
        courier.round();
        while (mail.state() == State.WAITING) {
            clock.now = mail.next();
            courier.round();
        }
        assertEquals(State.FAILED, mail.state());
        assertEquals(START.plus(Duration.ofDays(2)), clock.now);
        assertEquals("text", mail.text().orElseThrow());
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsGivenUpAtOnce() {
        MemoryMails.Row mail = write();
        refusal = new Post.RefusedException("550 no such user", null);
        courier.round();
        assertEquals(State.FAILED, mail.state());
        assertEquals("550 no such user", mail.reason());
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotSentAndLosesItsText() {
        MemoryMails.Row mail = write();
        clock.go(LINK);
        courier.round();
        assertEquals(0, taken.size());
        mails.expire(clock.now);
        assertEquals(State.EXPIRED, mail.state());
        assertEquals(Optional.empty(), mail.text());
    }

    @Test
    void withoutAMailServerItWaits() {
        MemoryMails.Row mail = write();
        String host = environment.remove("CRM_SMTP_HOST");
        courier.round();
        assertEquals(0, mail.tries());
        environment.put("CRM_SMTP_HOST", host);
        courier.round();
        assertEquals(State.SENT, mail.state());
    }

    @Test
    void aTextOfAnotherKeyWaitsForTheRightOne() {
        MemoryMails.Row mail = write();
        mail.lock();
        courier.round();
        assertEquals(State.WAITING, mail.state());
        assertTrue(mail.reason().contains("CRM_SECRET_KEY"), mail.reason());
    }

    @Test
    void oneThatFailsHoldsNoOtherUp() {
        write();
        write();
        refusal = new IOException("451 come back later");
        meanwhile = () -> refusal = null;
        courier.round();
        assertEquals(1, mails.row(1).tries());
        assertEquals(1, mails.row(2).tries());
    }

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {
        private Instant now = START;

        void go(Duration on) {
            now = now.plus(on);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
