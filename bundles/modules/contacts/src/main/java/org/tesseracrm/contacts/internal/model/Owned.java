package org.tesseracrm.contacts.internal.model;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.Version;
import org.tesseracrm.core.api.error.StaleVersionException;

/** What customers and contacts have in common. Times are UTC. */
@MappedSuperclass
public abstract class Owned {
    @Id
    private long id;

    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    @Column(name = "owner_id")
    private long ownerId;

    @Version
    private long version;

    private boolean deleted;

    @Column(name = "deleted_at")
    private LocalDateTime deletedAt;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "updated_by")
    private long updatedBy;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    protected Owned() {}

    protected Owned(long id, Stamp stamp, long ownerId) {
        this.id = id;
        this.tenantId = stamp.tenantId();
        this.ownerId = ownerId;
        this.createdBy = stamp.by();
        this.createdAt = stamp.at();
        this.updatedBy = stamp.by();
        this.updatedAt = stamp.at();
    }

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    /** On which customer the row hangs; of a customer its own id. */
    public abstract long customerId();

    public long getOwnerId() {
        return ownerId;
    }

    public long getVersion() {
        return version;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public LocalDateTime getDeletedAt() {
        return deletedAt;
    }

    public long getCreatedBy() {
        return createdBy;
    }

    public LocalDateTime getCreatedAt() {
        return createdAt;
    }

    public long getUpdatedBy() {
        return updatedBy;
    }

    public LocalDateTime getUpdatedAt() {
        return updatedAt;
    }

    public void giveTo(long newOwnerId) {
        this.ownerId = newOwnerId;
    }

    public void changed(Stamp stamp) {
        this.updatedBy = stamp.by();
        this.updatedAt = stamp.at();
    }

    public void delete(Stamp stamp) {
        deleted = true;
        deletedAt = stamp.at();
        changed(stamp);
    }

    public void restore(Stamp stamp) {
        deleted = false;
        deletedAt = null;
        changed(stamp);
    }

    /** @throws StaleVersionException where somebody else was faster */
    public void expect(long seen) {
        if (seen != version) {
            throw new StaleVersionException();
        }
    }
}
