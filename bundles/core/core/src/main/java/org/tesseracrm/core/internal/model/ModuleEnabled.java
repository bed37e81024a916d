package org.tesseracrm.core.internal.model;

import javax.persistence.Entity;
import javax.persistence.Table;
import org.tesseracrm.core.api.record.CompanyRow;
import org.tesseracrm.core.api.record.Stamp;

/** A module that a company has switched on. */
@Entity
@Table(name = "core_module_enabled")
public class ModuleEnabled extends CompanyRow {
    private String module;

    protected ModuleEnabled() {}

    public ModuleEnabled(Stamp stamp, String module) {
        super(stamp);
        this.module = module;
    }

    public String getModule() {
        return module;
    }
}
