package org.tesseracrm.core.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** A token for REST, as its SHA-256. */
@Entity(name = "Token")
@Table(name = "core_token")
public class TokenRow extends CompanyRow {
    @Column(name = "user_id")
    private long userId;

    private String hash;

    private String label;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "last_used_at")
    private LocalDateTime lastUsedAt;

    /** Opens nothing but the set-up of the owner's second factor. */
    @Column(name = "enrol_first")
    private boolean enrolFirst;

    protected TokenRow() {}

    public TokenRow(Stamp stamp, long userId, String hash, String label, Instant expiresAt, boolean enrolFirst) {
        super(stamp);
        this.userId = userId;
        this.hash = hash;
        this.label = label;
        this.expiresAt = Utc.of(expiresAt);
        this.enrolFirst = enrolFirst;
    }

    public long getUserId() {
        return userId;
    }

    public String getHash() {
        return hash;
    }

    public String getLabel() {
        return label;
    }

    public Instant getExpiresAt() {
        return Utc.instant(expiresAt);
    }

    public Instant getLastUsedAt() {
        return Utc.instant(lastUsedAt);
    }
}
