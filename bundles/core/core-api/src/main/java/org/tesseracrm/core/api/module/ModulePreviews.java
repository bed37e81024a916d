package org.tesseracrm.core.api.module;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.query.Page;

/** What switching a module on or off means for the caller's company, told before it is done (M2). For its administrator. */
@ProviderType
public interface ModulePreviews {
    /** @throws org.tesseracrm.core.api.error.NotFoundException where the company knows of no such module */
    Preview preview(String module);

    /**
     * What the company has of a module.
     *
     * @param records in its tables, kept whether it is on or off
     * @param users active people who may do something in it while it is on
     * @param entries of the navigation
     * @param parts of other pages: cards, tabs
     * @param imports what can be imported into
     * @param resources of REST
     * @param needs modules to be switched on before it
     * @param neededBy modules to be switched off before it
     */
    record Preview(
            String module,
            Page.Total records,
            long users,
            long entries,
            long parts,
            long imports,
            long resources,
            List<String> needs,
            List<String> neededBy) {}
}
