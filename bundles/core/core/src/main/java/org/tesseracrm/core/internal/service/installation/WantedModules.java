package org.tesseracrm.core.internal.service.installation;

import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the operator wants to run here, whether it does or not. */
@Component(service = WantedModules.class)
public final class WantedModules {
    private final Installer installer;

    @Activate
    public WantedModules(@Reference Installer installer) {
        this.installer = installer;
    }

    /** Module to version; empty where it is the distribution's, whichever that is. */
    public Map<String, String> versions() {
        Map<String, String> versions = new TreeMap<>();
        installer.wishes().all().forEach((module, wish) -> {
            if (wish.installed()) {
                versions.put(module, wish.version());
            }
        });
        return versions;
    }
}
