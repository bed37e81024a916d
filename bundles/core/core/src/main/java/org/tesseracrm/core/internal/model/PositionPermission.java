package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A function permission that a position gives. */
@Entity
@Table(name = "core_position_permission")
public class PositionPermission extends Row {
    @Column(name = "position_id", updatable = false)
    private long positionId;

    private String permission;

    protected PositionPermission() {}

    public PositionPermission(Stamp stamp, long positionId, String permission) {
        super(stamp);
        this.positionId = positionId;
        this.permission = permission;
    }

    public long getPositionId() {
        return positionId;
    }

    public String getPermission() {
        return permission;
    }
}
