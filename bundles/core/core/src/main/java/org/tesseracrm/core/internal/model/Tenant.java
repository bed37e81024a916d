package org.tesseracrm.core.internal.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.access.CompanyZone;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A company of the installation; its own id is its tenant id. */
@Entity
@Table(name = "core_tenant")
public class Tenant extends CompanyRow {
    private String code;

    private String name;

    private String state;

    private boolean suspended;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "expires_on")
    private LocalDate expiresOn;

    @Column(name = "user_quota")
    private int userQuota;

    private String language;

    @Column(name = "time_zone")
    private String timeZone;

    /** Ids, only ever read as a whole; null: every module. */
    @Column(name = "contract_modules")
    private String contractModules;

    protected Tenant() {}

    /** @param stamp its tenant id becomes the row's own */
    public Tenant(
            Stamp stamp,
            String code,
            String name,
            String state,
            LocalDate startsOn,
            LocalDate expiresOn,
            int userQuota,
            String language,
            String timeZone) {
        super(stamp);
        setId(stamp.tenantId());
        this.code = code;
        this.name = name;
        this.state = state;
        this.startsOn = startsOn;
        this.expiresOn = expiresOn;
        this.userQuota = userQuota;
        this.language = language;
        this.timeZone = timeZone;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public boolean isSuspended() {
        return suspended;
    }

    public void setSuspended(boolean suspended) {
        this.suspended = suspended;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public int getUserQuota() {
        return userQuota;
    }

    public void setUserQuota(int userQuota) {
        this.userQuota = userQuota;
    }

    public String getLanguage() {
        return language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    /** The modules that it may use; empty: every module. */
    public Optional<Set<String>> contract() {
        return Optional.ofNullable(contractModules).map(ids -> ids.isEmpty() ? Set.of() : Set.of(ids.split(" ")));
    }

    /** @param modules null: every module */
    public void setContract(Set<String> modules) {
        contractModules = modules == null ? null : String.join(" ", new TreeSet<>(modules));
    }

    /** Where its days begin. */
    public ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException e) {
            return ZoneId.of(CompanyZone.DEFAULT);
        }
    }
}
