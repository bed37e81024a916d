package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A department; its path holds the ids from the root down to itself, each followed by a slash. */
@Entity
@Table(name = "core_department")
public class Department extends Row {
    @Column(name = "parent_id")
    private Long parentId;

    private String name;

    private String path;

    @Column(name = "head_id")
    private Long headId;

    protected Department() {}

    public Department(Stamp stamp, Long parentId, String name, String path) {
        super(stamp);
        this.parentId = parentId;
        this.name = name;
        this.path = path;
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
