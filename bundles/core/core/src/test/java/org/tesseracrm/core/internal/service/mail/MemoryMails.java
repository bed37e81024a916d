package org.tesseracrm.core.internal.service.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.api.mail.Outbox.State;

/** The table of mails as a map, with the same rules. */
final class MemoryMails implements MailStore {
    private final Map<Long, Row> rows = new TreeMap<>();
    private boolean full;

    @Override
    public synchronized void add(Mailer.Mail mail, Instant now, Instant goodUntil) {
        long id = rows.size() + 1L;
        rows.put(id, new Row(mail, now, goodUntil));
    }

    @Override
    public boolean isFull() {
        return full;
    }

    void fill() {
        full = true;
    }

    @Override
    public synchronized List<Long> due(Instant now, int most) {
        List<Long> due = new ArrayList<>();
        rows.forEach((id, row) -> {
            if (row.state == State.WAITING && !row.next.isAfter(now)) {
                due.add(id);
            }
        });
        due.sort(Comparator.comparing(id -> rows.get(id).next));
        return due.stream().limit(most).toList();
    }

    @Override
    public synchronized Optional<Claimed> claim(long id, String claim, Instant now, Instant until) {
        Row row = rows.get(id);
        if (row.state != State.WAITING || row.next.isAfter(now) || !row.goodUntil.isAfter(now)) {
            return Optional.empty();
        }
        row.claim = claim;
        row.next = until;
        return Optional.of(new Claimed(
                id,
                Optional.ofNullable(row.text).map(text -> new Post.Letter(id, row.mail.to(), row.mail.subject(), text)),
                row.tries,
                row.queued));
    }

    @Override
    public synchronized void sent(Claimed mail, String claim, Instant now) {
        held(mail, claim).ifPresent(row -> row.end(State.SENT));
    }

    @Override
    public synchronized void tryLater(Claimed mail, String claim, Instant next, String reason) {
        held(mail, claim).ifPresent(row -> row.failed(reason, next));
    }

    @Override
    public synchronized void giveUp(Claimed mail, String claim, String reason) {
        held(mail, claim).ifPresent(row -> {
            row.failed(reason, row.next);
            row.state = State.FAILED;
        });
    }

    @Override
    public synchronized void expire(Instant now) {
        rows.values().stream()
                .filter(row -> row.state != State.SENT && !row.goodUntil.isAfter(now))
                .forEach(row -> row.end(State.EXPIRED));
    }

    @Override
    public synchronized void forget(Instant sent, Instant ended) {
        throw new UnsupportedOperationException();
    }

    synchronized Row row(long id) {
        return rows.get(id);
    }

    private Optional<Row> held(Claimed mail, String claim) {
        return Optional.of(rows.get(mail.id())).filter(row -> claim.equals(row.claim));
    }

    static final class Row {
        private final Mailer.Mail mail;
        private final Instant queued;
        private final Instant goodUntil;
        private String text;
        private String claim;
        private State state = State.WAITING;
        private Instant next;
        private int tries;
        private String reason = "";

        private Row(Mailer.Mail mail, Instant queued, Instant goodUntil) {
            this.mail = mail;
            this.queued = queued;
            this.goodUntil = goodUntil;
            this.text = mail.text();
            this.next = queued;
        }

        State state() {
            return state;
        }

        Optional<String> text() {
            return Optional.ofNullable(text);
        }

        Instant next() {
            return next;
        }

        int tries() {
            return tries;
        }

        String reason() {
            return reason;
        }

        Instant goodUntil() {
            return goodUntil;
        }

        /** As if it had been encrypted with another key. */
        void lock() {
            text = null;
        }

        private void failed(String why, Instant when) {
            reason = why;
            next = when;
            tries++;
            claim = null;
        }

        private void end(State how) {
            state = how;
            text = null;
            claim = null;
        }
    }
}
