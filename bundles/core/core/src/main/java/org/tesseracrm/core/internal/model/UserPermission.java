package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A permission given to one user beyond those of his roles. */
@Entity
@Table(name = "core_user_permission")
public class UserPermission extends CompanyRow {
    @Column(name = "user_id")
    private long userId;

    private String permission;

    protected UserPermission() {}

    public UserPermission(Stamp stamp, long userId, String permission) {
        super(stamp);
        this.userId = userId;
        this.permission = permission;
    }

    public long getUserId() {
        return userId;
    }

    public String getPermission() {
        return permission;
    }
}
