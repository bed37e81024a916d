package org.tesseracrm.core.internal.model;

import java.time.Instant;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.api.value.Utc;

/** A line of the audit. It is never changed, so it has no version. */
@Entity
@Table(name = "core_audit")
public class Audit {
    @Id
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    private LocalDateTime at;

    @Column(name = "user_id")
    private long userId;

    @Column(name = "user_name")
    private String userName;

    private String action;

    @Column(name = "record_id")
    private String recordId;

    private String label;

    private String origin;

    protected Audit() {}

    public Audit(Stamp stamp, String userName, String action, String recordId, String label, String origin) {
        this.id = Ids.next();
        this.tenantId = stamp.tenantId();
        this.at = Utc.of(stamp.at());
        this.userId = stamp.by();
        this.userName = cut(userName, 100);
        this.action = action;
        this.recordId = recordId;
        this.label = cut(label, 300);
        this.origin = cut(origin, 300);
    }

    public long getId() {
        return id;
    }

    public long getTenantId() {
        return tenantId;
    }

    public Instant getAt() {
        return Utc.instant(at);
    }

    public long getUserId() {
        return userId;
    }

    public String getUserName() {
        return userName;
    }

    public String getAction() {
        return action;
    }

    public String getRecordId() {
        return recordId;
    }

    public String getLabel() {
        return label;
    }

    public String getOrigin() {
        return origin;
    }

    private static String cut(String text, int length) {
        int end = Math.min(text.length(), length);
        // no half character at the end
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
