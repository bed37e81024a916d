package com.example.visits.internal.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.SearchText;

/** A row that hangs on a customer: its owner is kept equal to the customer's. */
@Entity
@Table(name = "visits_visit")
public class VisitEntity {
    private static final int SEARCH_LENGTH = 1_000;

    @Id
    private long id;

    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    @Column(name = "owner_id")
    private long ownerId;

    @Column(name = "customer_id")
    private long customerId;

    @Version
    private long version;

    private String title;

    private LocalDate day;

    private String notes;

    @Column(name = "search_text")
    private String searchText;

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

    protected VisitEntity() {}

    public VisitEntity(Stamp stamp, long customerId, long ownerId, Values values) {
        this.id = Ids.next();
        this.tenantId = stamp.tenantId();
        this.createdBy = stamp.by();
        this.createdAt = stamp.at();
        write(stamp, customerId, ownerId, values);
    }

    /** What a person says about it. */
    public record Values(String title, LocalDate day, String notes) {}

    public final void write(Stamp stamp, long newCustomerId, long newOwnerId, Values values) {
        customerId = newCustomerId;
        ownerId = newOwnerId;
        title = values.title();
        day = values.day();
        notes = values.notes();
        searchText = SearchText.of(SEARCH_LENGTH, values.title(), values.notes());
        changed(stamp);
    }

    /** Into the recycle bin, or out of it. */
    public void delete(Stamp stamp, boolean away) {
        deleted = away;
        deletedAt = away ? stamp.at() : null;
        changed(stamp);
    }

    private void changed(Stamp stamp) {
        updatedBy = stamp.by();
        updatedAt = stamp.at();
    }

    /** @throws StaleVersionException where somebody else was faster */
    public void expect(long seen) {
        if (seen != version) {
            throw new StaleVersionException();
        }
    }

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public long getOwnerId() {
        return ownerId;
    }

    public long getCustomerId() {
        return customerId;
    }

    public long getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public LocalDate getDay() {
        return day;
    }

    public String getNotes() {
        return notes;
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
}
