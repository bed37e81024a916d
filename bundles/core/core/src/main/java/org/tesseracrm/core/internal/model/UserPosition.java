package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A position that a user holds. */
@Entity
@Table(name = "core_user_position")
public class UserPosition extends CompanyRow {
    @Column(name = "user_id", updatable = false)
    private long userId;

    @Column(name = "position_id", updatable = false)
    private long positionId;

    protected UserPosition() {}

    public UserPosition(Stamp stamp, long userId, long positionId) {
        super(stamp);
        this.userId = userId;
        this.positionId = positionId;
    }

    public long getUserId() {
        return userId;
    }

    public long getPositionId() {
        return positionId;
    }
}
