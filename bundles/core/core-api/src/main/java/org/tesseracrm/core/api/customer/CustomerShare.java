package org.tesseracrm.core.api.customer;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tesseracrm.core.api.access.Right;

/**
 * Which customer is shared with whom (A8), beside {@link CustomerRef} the other shared mapping: read-only, for the data permission
 * of lists. List it in the persistence unit of each module whose rows hang on customers.
 */
@Entity(name = "CustomerShare")
@Table(name = "core_share")
public class CustomerShare {
    @Id
    private long id;

    @Column(name = "tenant_id", insertable = false, updatable = false)
    private long tenantId;

    @Column(name = "customer_id", insertable = false, updatable = false)
    private long customerId;

    @Column(name = "user_id", insertable = false, updatable = false)
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_right", insertable = false, updatable = false)
    private Right right;

    protected CustomerShare() {}

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
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
}
