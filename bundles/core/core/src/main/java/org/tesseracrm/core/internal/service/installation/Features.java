package org.tesseracrm.core.internal.service.installation;

import java.util.List;
import java.util.Map;

/** The features of the distribution, of which each module is one. */
interface Features {
    /** Those that bring modules. */
    List<ModuleFeature> modules();

    /** The bundles that installing it would add, by location; its own and those of features that it stands on. */
    Map<String, JarFacts> added(String feature);

    /** Locations of the bundles that are gone without it. */
    List<String> freed(String feature);

    /** Fails where it would not resolve. */
    void check(String feature) throws Exception;

    /** Installs and resolves, and starts nothing. */
    void lay(String feature) throws Exception;

    /** Once its bundles are started: they stay so. */
    void keep(String feature) throws Exception;

    void lift(String feature) throws Exception;
}
