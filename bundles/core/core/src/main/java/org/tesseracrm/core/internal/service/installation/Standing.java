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
        collect(all, List.of(module), tiles, found);
        return found;
    }

    /** @param way to the last one, whose followers are looked for; packages may lead in circles */
    private static void collect(List<ModuleFeature> all, List<String> way, Tiles tiles, List<ModuleFeature> found) {
        String module = way.get(way.size() - 1);
        Set<String> users = tiles.users(module);
        for (ModuleFeature each : all) {
            boolean stands = each.needs().contains(module) || users.contains(each.module());
            if (each.installed() && stands && !way.contains(each.module())) {
                // what was seen on a shorter way goes behind
                found.remove(each);
                found.add(each);
                List<String> further = new ArrayList<>(way);
                further.add(each.module());
                collect(all, further, tiles, found);
            }
        }
    }
}
