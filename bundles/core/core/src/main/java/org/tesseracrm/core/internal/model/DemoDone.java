package org.tesseracrm.core.internal.model;

import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** Demo records that have been made, so that none are made twice. */
@Entity
@Table(name = "core_demo_done")
public class DemoDone extends CompanyRow {
    private String name;

    protected DemoDone() {}

    public DemoDone(Stamp stamp, String name) {
        super(stamp);
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
