package org.tesseracrm.core.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** Customers given to others at one time; its lines and people are written as sets. */
@Entity
@Table(name = "core_transfer")
public class TransferRow extends CompanyRow {
    private long customers;

    private String note;

    @Column(name = "undone_at")
    private LocalDateTime undoneAt;

    protected TransferRow() {}

    public TransferRow(Stamp stamp, String note) {
        super(stamp);
        this.note = note;
    }

    public long getCustomers() {
        return customers;
    }

    public void setCustomers(long customers) {
        this.customers = customers;
    }

    public String getNote() {
        return note;
    }

    /** Null where it was not. */
    public Instant getUndoneAt() {
        return Utc.instant(undoneAt);
    }

    public void undone(Stamp stamp) {
        undoneAt = Utc.of(stamp.at());
        changed(stamp);
    }
}
