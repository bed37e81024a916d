package org.tesseracrm.core.api.record;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.MappedSuperclass;
import org.tesseracrm.core.api.value.Utc;

/**
 * A row that people work with: what they delete lies in the recycle bin until it is restored or ended. The unit lists this class
 * and {@link CompanyRow}; the table has the columns {@code deleted} and {@code deleted_at} too.
 */
@MappedSuperclass
public abstract class BusinessRow extends CompanyRow {
    private boolean deleted;

    @Column(name = "deleted_at")
    private LocalDateTime deletedAt;

    protected BusinessRow() {}

    protected BusinessRow(Stamp stamp) {
        super(stamp);
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** Null while it does not lie in the recycle bin. */
    public Instant getDeletedAt() {
        return Utc.instant(deletedAt);
    }

    public void delete(Stamp stamp) {
        deleted = true;
        deletedAt = Utc.of(stamp.at());
        changed(stamp);
    }

    public void restore(Stamp stamp) {
        deleted = false;
        deletedAt = null;
        changed(stamp);
    }
}
