package org.tesseracrm.core.api.customer;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The one shared mapping: read-only, for joins that show a customer's name. List it in the module's persistence unit. */
@Entity(name = "CustomerRef")
@Table(name = "core_customer")
public class CustomerRef {
    @Id
    private long id;

    @Column(name = "tenant_id", insertable = false, updatable = false)
    private long tenantId;

    @Column(name = "owner_id", insertable = false, updatable = false)
    private long ownerId;

    @Column(insertable = false, updatable = false)
    private String name;

    @Column(insertable = false, updatable = false)
    private boolean deleted;

    protected CustomerRef() {}

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public long getOwnerId() {
        return ownerId;
    }

    public String getName() {
        return name;
    }

    public boolean isDeleted() {
        return deleted;
    }
}
