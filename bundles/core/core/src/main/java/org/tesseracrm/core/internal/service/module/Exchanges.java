package org.tesseracrm.core.internal.service.module;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.module.Registration;

/** Modules that have gone only to come back: another version takes their place, or they are started anew. */
@Component(service = Exchanges.class)
public final class Exchanges {
    private final Map<String, Integer> going = new ConcurrentHashMap<>();

    @Activate
    public Exchanges() {
        // none goes at first
    }

    /** To be closed when they are back, or will not come. */
    public Registration begin(Collection<String> modules) {
        modules.forEach(module -> going.merge(module, 1, Integer::sum));
        return () -> modules.forEach(module -> going.computeIfPresent(module, (m, n) -> n == 1 ? null : n - 1));
    }

    public boolean isUnderway(String module) {
        return going.containsKey(module);
    }
}
