package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** One customer opened to one colleague. */
@Entity
@Table(name = "core_share")
public class Share extends CompanyRow {
    @Column(name = "customer_id", updatable = false)
    private long customerId;

    @Column(name = "user_id", updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_right")
    private Right right;

    protected Share() {}

    public Share(Stamp stamp, long customerId, long userId, Right right) {
        super(stamp);
        this.customerId = customerId;
        this.userId = userId;
        this.right = right;
    }

    public long getCustomerId() {
        return customerId;
    }

    public long getUserId() {
        return userId;
    }

    public Right getRight() {
        return right;
    }

    public void setRight(Right right) {
        this.right = right;
    }
}
