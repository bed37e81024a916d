package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** Who assists a department's head. */
@Entity
@Table(name = "core_department_assistant")
public class DepartmentAssistant extends CompanyRow {
    @Column(name = "department_id")
    private long departmentId;

    @Column(name = "user_id")
    private long userId;

    protected DepartmentAssistant() {}

    public DepartmentAssistant(Stamp stamp, long departmentId, long userId) {
        super(stamp);
        this.departmentId = departmentId;
        this.userId = userId;
    }

    public long getDepartmentId() {
        return departmentId;
    }

    public long getUserId() {
        return userId;
    }
}
