package org.tesseracrm.core.internal.service.installation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Version;
import org.tesseracrm.core.internal.service.upload.Kept;

/**
 * A feature that brings a version of a module.
 *
 * @param number the feature's own, which need not be the module's
 * @param needs features on which it stands, the core left out
 * @param locations of its own bundles
 * @param tables whether one of its bundles has some
 * @param facts of the bundle that declares the module
 * @param upload null where it comes from the distribution
 */
record ModuleFeature(
        String name,
        String number,
        boolean installed,
        Set<String> needs,
        List<String> locations,
        boolean tables,
        JarFacts facts,
        long bytes,
        Kept upload) {
    static final Comparator<ModuleFeature> NEWEST_FIRST =
            Comparator.comparing((ModuleFeature each) -> osgi(each.version())).reversed();

    String module() {
        return facts.module();
    }

    String version() {
        return facts.version();
    }

    String id() {
        return name + "/" + number;
    }

    boolean isOlderThan(String other) {
        return osgi(version()).compareTo(osgi(other)) < 0;
    }

    private static Version osgi(String version) {
        try {
            return Version.parseVersion(version);
        } catch (IllegalArgumentException e) {
            return Version.emptyVersion;
        }
    }
}
