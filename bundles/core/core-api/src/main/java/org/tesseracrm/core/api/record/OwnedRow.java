package org.tesseracrm.core.api.record;

import javax.persistence.Column;
import javax.persistence.MappedSuperclass;

/**
 * A customer, or what hangs on one: seen by those who see the customer (A7). Its owner is the customer's; the core changes the
 * column {@code owner_id} of all tables that a module names in {@link org.tesseracrm.core.api.customer.CustomerTables}. The unit
 * lists this class, {@link BusinessRow} and {@link CompanyRow}.
 */
@MappedSuperclass
public abstract class OwnedRow extends BusinessRow {
    @Column(name = "owner_id")
    private long ownerId;

    protected OwnedRow() {}

    protected OwnedRow(Stamp stamp, long ownerId) {
        super(stamp);
        this.ownerId = ownerId;
    }

    /** On which customer it hangs; of a customer its own id. */
    public abstract long customerId();

    public long getOwnerId() {
        return ownerId;
    }

    public void giveTo(long newOwnerId) {
        this.ownerId = newOwnerId;
    }
}
