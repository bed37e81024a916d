package org.tesseracrm.core.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.admin.Invitations.Purpose;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** A one-time link, as the SHA-256 of its token. One without an expiry waits to be handed out. */
@Entity
@Table(name = "core_invitation")
public class Invitation extends CompanyRow {
    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    private String hash;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "used_at")
    private LocalDateTime usedAt;

    protected Invitation() {}

    /** @param expiresAt null: not handed out yet */
    public Invitation(Stamp stamp, long userId, Purpose purpose, String hash, Instant expiresAt) {
        super(stamp);
        this.userId = userId;
        this.purpose = purpose;
        this.hash = hash;
        this.expiresAt = Utc.of(expiresAt);
    }

    public long getUserId() {
        return userId;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public Instant getExpiresAt() {
        return Utc.instant(expiresAt);
    }

    public Instant getUsedAt() {
        return Utc.instant(usedAt);
    }

    public void setUsedAt(Instant usedAt) {
        this.usedAt = Utc.of(usedAt);
    }
}
