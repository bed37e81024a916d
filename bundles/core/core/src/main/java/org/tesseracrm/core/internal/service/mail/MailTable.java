package org.tesseracrm.core.internal.service.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;
import org.tesseracrm.core.internal.model.MailRow;
import org.tesseracrm.core.internal.service.OperatorCompany;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.core.internal.service.account.SecretBox;

/** Mails in the table {@code core_mail}. */
@Component(service = MailStore.class)
public final class MailTable implements MailStore {
    private static final int MOST_WAITING = 10_000;
    private static final int LONGEST_REASON = 1000;
    private static final int AT_ONCE = 1000;
    private static final String END = "update core_mail set state = ?, body = null, claim = null";

    private final Store store;
    private final SecretBox box;

    @Activate
    public MailTable(@Reference Store store, @Reference SecretBox box) {
        this.store = store;
        this.box = box;
    }

    @Override
    public void add(Mailer.Mail mail, Instant now, Instant goodUntil) {
        store.run(em -> {
            MailRow row = new MailRow(new Stamp(OperatorCompany.id(em), 0, now), mail, goodUntil);
            row.setBody(box.close(owner(row.getId()), mail.text().getBytes(StandardCharsets.UTF_8)));
            em.persist(row);
        });
    }

    @Override
    public boolean isFull() {
        return store.required(
                em -> !new Sql("select id from core_mail where state = 'WAITING' limit 1 offset ?", MOST_WAITING)
                        .numbers(em)
                        .isEmpty());
    }

    @Override
    public List<Long> due(Instant now, int most) {
        return store.required(em -> new Sql(
                        "select id from core_mail where state = 'WAITING' and next_try_at <= ? order by next_try_at limit ?",
                        Utc.sql(now),
                        most)
                .numbers(em));
    }

    @Override
    public Optional<Claimed> claim(long id, String claim, Instant now, Instant until) {
        return store.required(em -> {
            int taken = new Sql(
                            "update core_mail set claim = ?, next_try_at = ? where id = ?", claim, Utc.sql(until), id)
                    .add(" and state = 'WAITING' and next_try_at <= ? and good_until > ?", Utc.sql(now), Utc.sql(now))
                    .update(em);
            return taken == 0 ? Optional.empty() : Optional.of(claimed(em.find(MailRow.class, id)));
        });
    }

    @Override
    public void sent(Claimed mail, String claim, Instant now) {
        store.run(em -> new Sql(END, "SENT")
                .add(", sent_at = ?, reason = '' where id = ? and claim = ?", Utc.sql(now), mail.id(), claim)
                .update(em));
    }

    @Override
    public void tryLater(Claimed mail, String claim, Instant next, String reason) {
        store.run(em -> new Sql(
                        "update core_mail set claim = null, tries = tries + 1, next_try_at = ?, reason = ?",
                        Utc.sql(next),
                        cut(reason))
                .add(" where id = ? and claim = ?", mail.id(), claim)
                .update(em));
    }

    @Override
    public void giveUp(Claimed mail, String claim, String reason) {
        store.run(em -> new Sql(
                        "update core_mail set claim = null, tries = tries + 1, state = 'FAILED', reason = ?",
                        cut(reason))
                .add(" where id = ? and claim = ?", mail.id(), claim)
                .update(em));
    }

    @Override
    public void expire(Instant now) {
        store.run(em -> each(
                em,
                new Sql(
                        "select id from core_mail where state in ('WAITING', 'FAILED') and good_until <= ?",
                        Utc.sql(now)),
                ids -> new Sql(END, "EXPIRED")
                        .add(" where state in ('WAITING', 'FAILED') and id in")
                        .in(ids)));
    }

    @Override
    public void forget(Instant sent, Instant ended) {
        store.run(em -> each(
                em,
                new Sql("select id from core_mail where state = 'SENT' and sent_at < ?", Utc.sql(sent))
                        .add(" or state in ('FAILED', 'EXPIRED') and good_until < ?", Utc.sql(ended)),
                ids -> new Sql("delete from core_mail where id in").in(ids)));
    }

    /** Ends what is about something that is of no use any more itself. */
    public static void withdraw(EntityManager em, String about) {
        new Sql(END, "EXPIRED")
                .add(" where about = ? and state in ('WAITING', 'FAILED')", about)
                .update(em);
    }

    private Claimed claimed(MailRow row) {
        Optional<Post.Letter> letter = box.open(owner(row.getId()), row.getBody())
                .map(text -> new Post.Letter(
                        row.getId(), row.getRecipient(), row.getSubject(), new String(text, StandardCharsets.UTF_8)));
        return new Claimed(row.getId(), letter, row.getTries(), row.getQueuedAt());
    }

    /** Found first and changed by their ids, so that no gap between rows is locked. */
    private static void each(EntityManager em, Sql find, Function<List<Long>, Sql> change) {
        List<Long> ids = find.add(" limit ?", AT_ONCE).numbers(em);
        if (!ids.isEmpty()) {
            change.apply(ids).update(em);
        }
    }

    private static String owner(long id) {
        return "mail:" + id;
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
