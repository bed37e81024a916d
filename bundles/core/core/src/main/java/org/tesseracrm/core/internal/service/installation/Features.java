package org.tesseracrm.core.internal.service.installation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The features that bring modules, one for each version of each: of the distribution, and uploaded. */
interface Features {
    /** Of each module the newest first. */
    List<ModuleFeature> modules();

    default List<ModuleFeature> of(String module) {
        return modules().stream().filter(each -> each.module().equals(module)).toList();
    }

    default Optional<ModuleFeature> installed(String module) {
        return of(module).stream().filter(ModuleFeature::installed).findFirst();
    }

    /** The bundles that installing it would add, by location; its own and those of features that it stands on. */
    Map<String, JarFacts> added(ModuleFeature feature);

    /** Locations of the bundles that are gone without it. */
    List<String> freed(ModuleFeature feature);

    /** Fails where it would not resolve, another version of it being gone. */
    void check(ModuleFeature feature) throws Exception;

    /** Installs and resolves, and starts nothing. */
    void lay(ModuleFeature feature) throws Exception;

    /** Once its bundles are started: they stay so. */
    void keep(ModuleFeature feature) throws Exception;

    /** Takes it out where it is installed. */
    void lift(ModuleFeature feature) throws Exception;

    /** Whether something that is no module has that name. */
    boolean isTaken(String name);
}
