package org.tesseracrm.core.internal.model;

import javax.persistence.Entity;
import javax.persistence.Table;

/** Demo records that have been made, so that none are made twice. */
@Entity
@Table(name = "core_demo_done")
public class DemoDone extends Row {
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
