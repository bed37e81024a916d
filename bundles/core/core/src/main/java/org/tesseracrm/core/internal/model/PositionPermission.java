package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A function permission that a position gives. */
@Entity
@Table(name = "core_position_permission")
public class PositionPermission extends CompanyRow {
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
