package org.tesseracrm.core.internal.service.installation;

import java.util.List;
import java.util.Set;

/**
 * A feature that brings a module.
 *
 * @param needs features on which it stands, the core left out
 * @param locations of its own bundles
 * @param facts of the bundle that declares the module
 */
record ModuleFeature(
        String name,
        String version,
        boolean installed,
        Set<String> needs,
        List<String> locations,
        JarFacts facts,
        long bytes) {
    String module() {
        return facts.module();
    }
}
