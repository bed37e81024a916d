package org.tesseracrm.announcements.internal.model;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Somebody has read an announcement. Written by one statement of SQL and never changed, so it has no version. */
@Entity
@Table(name = "announcements_receipt")
public class Receipt {
    @Id
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "announcement_id")
    private long announcementId;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "read_at")
    private LocalDateTime readAt;

    protected Receipt() {}

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public long getAnnouncementId() {
        return announcementId;
    }

    public long getUserId() {
        return userId;
    }

    public LocalDateTime getReadAt() {
        return readAt;
    }
}
