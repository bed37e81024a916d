package org.tesseracrm.core.internal.model;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Table;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** Whose customers a duty role opens in a company; a role without a row opens nobody's. */
@Entity
@Table(name = "core_role_reach")
public class RoleReach extends CompanyRow {
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DutyRole role;

    @Enumerated(EnumType.STRING)
    private Reach reach;

    @Enumerated(EnumType.STRING)
    @Column(name = "access_right")
    private Right right;

    protected RoleReach() {}

    public RoleReach(Stamp stamp, DutyRole role, Reach reach, Right right) {
        super(stamp);
        this.role = role;
        this.reach = reach;
        this.right = right;
    }

    public DutyRole getRole() {
        return role;
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
