package org.tesseracrm.core.internal.service.module;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.tesseracrm.core.api.module.ModuleFailures;

/** Counts in memory: a failure that fills the database would be one more. */
@Component
public final class ModuleFailuresImpl implements ModuleFailures {
    private static final Failures NONE = new Failures(0, null, "");

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    @Override
    public void record(String module, String reference) {
        failures.merge(
                module,
                new Failures(1, Instant.now(), reference),
                (before, now) -> new Failures(before.count() + 1, now.lastAt(), now.lastReference()));
    }

    @Override
    public Failures of(String module) {
        return failures.getOrDefault(module, NONE);
    }
}
