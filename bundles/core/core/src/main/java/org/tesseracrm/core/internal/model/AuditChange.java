package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.tesseracrm.core.api.query.Ids;

/** One field's change within a line of the audit. */
@Entity
@Table(name = "core_audit_change")
public class AuditChange {
    @Id
    private long id;

    @Column(name = "tenant_id")
    private long tenantId;

    @Column(name = "audit_id")
    private long auditId;

    private String field;

    @Column(name = "before_value")
    private String before;

    @Column(name = "after_value")
    private String after;

    protected AuditChange() {}

    public AuditChange(Audit line, String field, String before, String after) {
        this.id = Ids.next();
        this.tenantId = line.getTenantId();
        this.auditId = line.getId();
        this.field = field;
        this.before = before;
        this.after = after;
    }

    public long getAuditId() {
        return auditId;
    }

    public String getField() {
        return field;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }
}
