package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A department; its path holds the ids from the root down to itself, each followed by a slash. */
@Entity(name = "Department")
@Table(name = "core_department")
public class DepartmentRow extends CompanyRow {
    @Column(name = "parent_id")
    private Long parentId;

    private String code;

    private String name;

    private String path;

    private int place;

    @Column(name = "head_id")
    private Long headId;

    protected DepartmentRow() {}

    /**
     * @param above the path of the department above, {@code /} at the top
     * @param place among its siblings, the lowest first
     */
    public DepartmentRow(Stamp stamp, Long parentId, String code, String name, String above, int place) {
        super(stamp);
        this.parentId = parentId;
        this.code = code;
        this.name = name;
        this.path = above + getId() + "/";
        this.place = place;
    }

    public Long getParentId() {
        return parentId;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
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

    /** How many departments stand on its path, itself included. */
    public int getLevel() {
        return (int) path.chars().filter(c -> c == '/').count() - 1;
    }

    public int getPlace() {
        return place;
    }

    /** @param above as in the constructor */
    public void move(Long parentId, String above) {
        this.parentId = parentId;
        this.path = above + getId() + "/";
    }

    public Long getHeadId() {
        return headId;
    }

    public void setHeadId(Long headId) {
        this.headId = headId;
    }
}
