package org.tesseracrm.core.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.mail.Mailer;
import org.tesseracrm.core.api.mail.Outbox.State;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** A mail, a row of the operator's company. What changes once it is there, statements change: several nodes do. */
@Entity(name = "Mail")
@Table(name = "core_mail")
public class MailRow extends CompanyRow {
    @Column(updatable = false)
    private String recipient;

    @Column(updatable = false)
    private String subject;

    private String body;

    @Column(updatable = false)
    private String about;

    @Enumerated(EnumType.STRING)
    private State state;

    private int tries;

    private String reason;

    @Column(name = "queued_at")
    private LocalDateTime queuedAt;

    @Column(name = "next_try_at")
    private LocalDateTime nextTryAt;

    @Column(name = "good_until", updatable = false)
    private LocalDateTime goodUntil;

    @Column(name = "sent_at")
    private LocalDateTime sentAt;

    private String claim;

    protected MailRow() {}

    public MailRow(Stamp stamp, Mailer.Mail mail, Instant goodUntil) {
        super(stamp);
        this.recipient = mail.to();
        this.subject = mail.subject();
        this.about = mail.about().orElse(null);
        this.state = State.WAITING;
        this.reason = "";
        this.queuedAt = Utc.of(stamp.at());
        this.nextTryAt = queuedAt;
        this.goodUntil = Utc.of(goodUntil);
    }

    public String getRecipient() {
        return recipient;
    }

    public String getSubject() {
        return subject;
    }

    /** Encrypted; null once it is not needed any more. */
    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public State getState() {
        return state;
    }

    public int getTries() {
        return tries;
    }

    public String getReason() {
        return reason;
    }

    /** When it was written, or last sent again by the operator. */
    public Instant getQueuedAt() {
        return Utc.instant(queuedAt);
    }

    public Instant getNextTryAt() {
        return Utc.instant(nextTryAt);
    }

    /** Whether a node has it in hand: then the next try is only for the case that it dies. */
    public boolean isClaimed() {
        return claim != null;
    }

    public Instant getGoodUntil() {
        return Utc.instant(goodUntil);
    }

    public Instant getSentAt() {
        return Utc.instant(sentAt);
    }
}
