package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A customer in its slimmest form. */
@Entity
@Table(name = "core_customer")
public class Customer extends CompanyRow {
    private String name;

    @Column(name = "owner_id")
    private long ownerId;

    private boolean deleted;

    protected Customer() {}

    public Customer(Stamp stamp, long id, String name, long ownerId) {
        super(stamp);
        setId(id);
        this.name = name;
        this.ownerId = ownerId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public long getOwnerId() {
        return ownerId;
    }

    public boolean isDeleted() {
        return deleted;
    }
}
