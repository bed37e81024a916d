package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What stands on what: by its feature, or by packages of which features know nothing. */
final class Standing {
    private Standing() {}

    /** The installed ones that stand on it, each after what it stands on itself. */
    static List<ModuleFeature> on(List<ModuleFeature> all, String module, Tiles tiles) {
        List<ModuleFeature> found = new ArrayList<>();
        collect(all, module, tiles, found);
        return found;
    }

    private static void collect(List<ModuleFeature> all, String module, Tiles tiles, List<ModuleFeature> found) {
        Set<String> users = tiles.users(module);
        for (ModuleFeature each : all) {
            if (each.installed() && (each.needs().contains(module) || users.contains(each.module()))) {
                // what was seen on a shorter way goes behind
                found.remove(each);
                found.add(each);
                collect(all, each.module(), tiles, found);
            }
        }
    }
}
