package org.tesseracrm.core.internal.service.module;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;

/** One per using bundle: services are seen with that bundle's eyes, and whatever it forgets to close ends with it. */
@Component(scope = ServiceScope.BUNDLE)
public final class ContributionsImpl implements Contributions {
    private final BundleContext user;
    private final Access access;
    private final ModuleStates modules;
    private final RegistryThread thread;
    private final Set<TrackedSet<?>> sets = ConcurrentHashMap.newKeySet();

    @Activate
    public ContributionsImpl(
            ComponentContext context,
            @Reference Access access,
            @Reference ModuleStates modules,
            @Reference RegistryThread thread) {
        this.user = context.getUsingBundle().getBundleContext();
        this.access = access;
        this.modules = modules;
        this.thread = thread;
    }

    @Override
    public <T> ContributionSet<T> of(Class<T> kind) {
        TrackedSet<T> set = new TrackedSet<>(user, kind, access, modules, new Notices(thread), sets::remove);
        sets.add(set);
        set.follow();
        return set;
    }

    @Deactivate
    void close() {
        sets.forEach(TrackedSet::close);
    }
}
