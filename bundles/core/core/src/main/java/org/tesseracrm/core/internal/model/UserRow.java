package org.tesseracrm.core.internal.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** A person who signs in. */
@Entity(name = "User")
@Table(name = "core_user")
public class UserRow extends CompanyRow {
    @Column(name = "sign_in_name")
    private String signInName;

    @Column(name = "sign_in_key")
    private String signInKey;

    @Column(name = "display_name")
    private String displayName;

    private String email;

    private String mobile;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    private String locale;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean administrator;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "discount_limit")
    private BigDecimal discountLimit;

    @Column(name = "last_sign_in_at")
    private LocalDateTime lastSignInAt;

    protected UserRow() {}

    public UserRow(
            Stamp stamp,
            String signInName,
            String signInKey,
            String displayName,
            String passwordHash,
            boolean mustChange) {
        super(stamp);
        this.signInName = signInName;
        this.signInKey = signInKey;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.mustChange = mustChange;
        this.email = "";
        this.mobile = "";
        this.state = State.ACTIVE;
    }

    public String getSignInName() {
        return signInName;
    }

    public String getSignInKey() {
        return signInKey;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getPasswordHash() {
        return passwordHash;
    }

    public boolean isMustChange() {
        return mustChange;
    }

    public String getLocale() {
        return locale;
    }

    public void setLocale(String locale) {
        this.locale = locale;
    }

    public State getState() {
        return state;
    }

    public boolean isAdministrator() {
        return administrator;
    }

    public void setAdministrator(boolean administrator) {
        this.administrator = administrator;
    }

    public Long getDepartmentId() {
        return departmentId;
    }

    public void setDepartmentId(Long departmentId) {
        this.departmentId = departmentId;
    }

    /** In percent; null: no limit. */
    public BigDecimal getDiscountLimit() {
        return discountLimit;
    }

    public void setDiscountLimit(BigDecimal discountLimit) {
        this.discountLimit = discountLimit;
    }

    public Instant getLastSignInAt() {
        return Utc.instant(lastSignInAt);
    }

    public void setLastSignInAt(Instant lastSignInAt) {
        this.lastSignInAt = Utc.of(lastSignInAt);
    }

    public void setPassword(String hash, boolean mustChange) {
        this.passwordHash = hash;
        this.mustChange = mustChange;
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public void setActive(boolean active) {
        this.state = active ? State.ACTIVE : State.LEFT;
    }

    /** Whether the person works here. */
    public enum State {
        ACTIVE,
        LEFT
    }
}
