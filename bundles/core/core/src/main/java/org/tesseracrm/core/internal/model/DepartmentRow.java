package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A department; its path holds the ids from the root down to itself, each followed by a slash. */
@Entity(name = "Department")
@Table(name = "core_department")
public class DepartmentRow extends Row {
    @Column(name = "parent_id")
    private Long parentId;

    private String name;

    private String path;

    @Column(name = "head_id")
    private Long headId;

    protected DepartmentRow() {}

    /** @param above the path of the department above, {@code /} at the top */
    public DepartmentRow(Stamp stamp, Long parentId, String name, String above) {
        super(stamp);
        this.parentId = parentId;
        this.name = name;
        this.path = above + getId() + "/";
    }

    public Long getParentId() {
        return parentId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPath() {
        return path;
    }

    public Long getHeadId() {
        return headId;
    }

    public void setHeadId(Long headId) {
        this.headId = headId;
    }
}
