package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A permission given to one user beyond those of his roles. */
@Entity
@Table(name = "core_user_permission")
public class UserPermission extends Row {
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
