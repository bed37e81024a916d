package org.tesseracrm.core.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.admin.Trials.Application;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** An application for a trial, a row of the operator's company, with the SHA-256 of the token that was mailed. */
@Entity(name = "Trial")
@Table(name = "core_trial")
public class TrialRow extends CompanyRow {
    @Column(name = "company_name", updatable = false)
    private String companyName;

    @Column(updatable = false)
    private String code;

    @Column(updatable = false)
    private String contact;

    @Column(updatable = false)
    private String email;

    @Column(updatable = false)
    private String mobile;

    @Column(updatable = false)
    private String language;

    private String hash;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "company_id")
    private Long companyId;

    protected TrialRow() {}

    public TrialRow(Stamp stamp, Application application, String hash, Instant expiresAt) {
        super(stamp);
        this.companyName = application.companyName();
        this.code = application.code();
        this.contact = application.contact();
        this.email = application.email();
        this.mobile = application.mobile();
        this.language = application.language();
        this.hash = hash;
        this.expiresAt = Utc.of(expiresAt);
    }

    public Application getApplication() {
        return new Application(companyName, code, contact, email, mobile, language);
    }

    public Instant getExpiresAt() {
        return Utc.instant(expiresAt);
    }

    /** Null until it was confirmed. */
    public Long getCompanyId() {
        return companyId;
    }
}
