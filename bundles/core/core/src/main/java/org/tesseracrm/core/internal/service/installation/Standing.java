package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.List;

/** What stands on what, by features. */
final class Standing {
    private Standing() {}

    /** The installed ones that stand on it, each after what it stands on itself. */
    static List<ModuleFeature> on(List<ModuleFeature> all, String module) {
        List<ModuleFeature> found = new ArrayList<>();
        collect(all, module, found);
        return found;
    }

    private static void collect(List<ModuleFeature> all, String module, List<ModuleFeature> found) {
        for (ModuleFeature each : all) {
            if (each.installed() && each.needs().contains(module)) {
                // what was seen on a shorter way goes behind
                found.remove(each);
                found.add(each);
                collect(all, each.module(), found);
            }
        }
    }
}
