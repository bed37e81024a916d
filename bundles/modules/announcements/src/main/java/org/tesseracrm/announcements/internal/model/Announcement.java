package org.tesseracrm.announcements.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Basic;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.FetchType;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.tesseracrm.core.api.error.StaleVersionException;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.query.SearchText;

/** An announcement; its text is plain, and lists do without it. */
@Entity
@Table(name = "announcements_announcement")
public class Announcement {
    private static final int EXCERPT = 120;
    private static final int SEARCHED = 2_000;

    @Id
    private long id;

    @Column(name = "tenant_id", updatable = false)
    private long tenantId;

    @Version
    private long version;

    private String title;

    @Basic(fetch = FetchType.LAZY)
    private String body;

    private String excerpt;

    @Column(name = "search_text")
    private String searchText;

    @Enumerated(EnumType.STRING)
    private State state;

    private boolean pinned;

    @Column(name = "valid_until")
    private LocalDateTime validUntil;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @Column(name = "published_by")
    private Long publishedBy;

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

    protected Announcement() {}

    /** A draft. */
    public Announcement(Stamp stamp, String title, String body, boolean pinned, Instant validUntil) {
        this.id = Ids.next();
        this.tenantId = stamp.tenantId();
        this.state = State.DRAFT;
        this.createdBy = stamp.by();
        this.createdAt = stamp.time();
        write(stamp, title, body, pinned, validUntil);
    }

    public final void write(Stamp stamp, String newTitle, String newBody, boolean newPinned, Instant newValidUntil) {
        title = newTitle;
        body = newBody;
        excerpt = excerpt(newBody);
        searchText = SearchText.of(SEARCHED, newTitle, newBody);
        pinned = newPinned;
        validUntil = Stamp.utc(newValidUntil);
        changed(stamp);
    }

    public void publish(Stamp stamp) {
        state = State.PUBLISHED;
        publishedAt = stamp.time();
        publishedBy = stamp.by();
        changed(stamp);
    }

    public void withdraw(Stamp stamp) {
        state = State.WITHDRAWN;
        changed(stamp);
    }

    /** Into the recycle bin, or out of it. */
    public void delete(Stamp stamp, boolean away) {
        deleted = away;
        deletedAt = away ? stamp.time() : null;
        changed(stamp);
    }

    private void changed(Stamp stamp) {
        updatedBy = stamp.by();
        updatedAt = stamp.time();
    }

    /** @throws StaleVersionException where somebody else was faster */
    public void expect(long seen) {
        if (seen != version) {
            throw new StaleVersionException();
        }
    }

    private static String excerpt(String body) {
        String line = body.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= EXCERPT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…";
    }

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public long getVersion() {
        return version;
    }

    public String getTitle() {
        return title;
    }

    public String getBody() {
        return body;
    }

    public String getExcerpt() {
        return excerpt;
    }

    public State getState() {
        return state;
    }

    public boolean isPinned() {
        return pinned;
    }

    public LocalDateTime getValidUntil() {
        return validUntil;
    }

    public LocalDateTime getPublishedAt() {
        return publishedAt;
    }

    public Long getPublishedBy() {
        return publishedBy;
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
