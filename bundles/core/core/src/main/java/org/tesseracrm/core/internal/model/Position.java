package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A position (职位): what whoever holds it may do, and whose customers it opens. */
@Entity
@Table(name = "core_position")
public class Position extends CompanyRow {
    private String name;

    private String description;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_right")
    private Right right;

    protected Position() {}

    public Position(Stamp stamp, String name, String description, Reach reach, Right right) {
        super(stamp);
        this.name = name;
        this.description = description;
        this.reach = reach;
        this.right = right;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Reach getReach() {
        return reach;
    }

    public Right getRight() {
        return right;
    }

    public void open(Reach reach, Right right) {
        this.reach = reach;
        this.right = right;
    }
}
