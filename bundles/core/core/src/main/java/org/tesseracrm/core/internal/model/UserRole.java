package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A duty role of a user. */
@Entity
@Table(name = "core_user_role")
public class UserRole extends CompanyRow {
    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    private DutyRole role;

    protected UserRole() {}

    public UserRole(Stamp stamp, long userId, DutyRole role) {
        super(stamp);
        this.userId = userId;
        this.role = role;
    }

    public long getUserId() {
        return userId;
    }

    public DutyRole getRole() {
        return role;
    }
}
