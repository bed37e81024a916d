package org.tesseracrm.core.api.record;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Id;
import javax.persistence.MappedSuperclass;
import javax.persistence.PostLoad;
import javax.persistence.PostPersist;
import javax.persistence.PostUpdate;
import javax.persistence.Transient;
import javax.persistence.Version;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.Searched;
import org.tesseracrm.core.api.value.Utc;

/**
 * What every row of a company has: whose it is, its version, and by whom and when it was made and last changed. The unit lists
 * this class; its table has the columns {@code id}, {@code tenant_id}, {@code version}, {@code created_by}, {@code created_at},
 * {@code updated_by} and {@code updated_at}.
 */
@MappedSuperclass
public abstract class CompanyRow {
    @Id
    private long id;

    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    @Version
    private long version;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "updated_by")
    private long updatedBy;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    @Transient
    private String searchTextBefore;

    protected CompanyRow() {}

    protected CompanyRow(Stamp stamp) {
        this.id = Ids.next();
        this.tenantId = stamp.tenantId();
        this.createdBy = stamp.by();
        this.createdAt = Utc.of(stamp.at());
        this.updatedBy = stamp.by();
        this.updatedAt = createdAt;
    }

    public long getId() {
        return id;
    }

    /** For what brings its id along. */
    protected void setId(long id) {
        this.id = id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public long getVersion() {
        return version;
    }

    public long getCreatedBy() {
        return createdBy;
    }

    public Instant getCreatedAt() {
        return Utc.instant(createdAt);
    }

    public long getUpdatedBy() {
        return updatedBy;
    }

    public Instant getUpdatedAt() {
        return Utc.instant(updatedAt);
    }

    public void changed(Stamp stamp) {
        this.updatedBy = stamp.by();
        this.updatedAt = Utc.of(stamp.at());
    }

    /** @throws StaleVersionException where somebody else was faster */
    public void expect(long seen) {
        if (seen != version) {
            throw new StaleVersionException();
        }
    }

    @PostLoad
    void remember() {
        searchTextBefore = searchText();
    }

    @PostPersist
    @PostUpdate
    void written() {
        SearchChanges.written(this, searchTextBefore);
        searchTextBefore = searchText();
    }

    /** No callback of JPA: where a class has one for its end, statements that delete many are done row by row in memory. */
    final void removed() {
        SearchChanges.removed(this);
    }

    private String searchText() {
        return this instanceof Searched searched ? searched.searchText() : null;
    }
}
