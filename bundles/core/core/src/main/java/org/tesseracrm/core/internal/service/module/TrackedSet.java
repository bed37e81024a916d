package org.tesseracrm.core.internal.service.module;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Registration;

/** The services of one interface, in order. */
final class TrackedSet<T> implements ContributionSet<T>, ServiceTrackerCustomizer<T, ServiceReference<T>> {
    private final BundleContext context;
    private final Access access;
    private final ModuleStates modules;
    private final Notices notices;
    private final Consumer<TrackedSet<?>> closed;
    private final ServiceTracker<T, ServiceReference<T>> tracker;
    private final SortedMap<ServiceReference<T>, Listed<T>> services = new TreeMap<>();
    private final Registration following;
    private volatile List<Listed<T>> listed = List.of();

    TrackedSet(
            BundleContext context,
            Class<T> kind,
            Access access,
            ModuleStates modules,
            Notices notices,
            Consumer<TrackedSet<?>> closed) {
        this.context = context;
        this.access = access;
        this.modules = modules;
        this.notices = notices;
        this.closed = closed;
        this.tracker = new ServiceTracker<>(context, kind, this);
        this.following = modules.onChange(notices::signal);
    }

    void follow() {
        tracker.open();
    }

    @Override
    public List<Contribution<T>> all() {
        return Collections.unmodifiableList(listed);
    }

    @Override
    public List<Contribution<T>> open() {
        long tenant = access.caller().tenantId();
        List<Contribution<T>> open = new ArrayList<>();
        for (Listed<T> one : listed) {
            if (one.stays()
                    && modules.isOpen(tenant, one.module())
                    && one.permissions().stream().allMatch(access::may)) {
                open.add(one);
            }
        }
        return Collections.unmodifiableList(open);
    }

    @Override
    public Registration onChange(Runnable listener) {
        return notices.add(listener);
    }

    @Override
    public void close() {
        following.close();
        tracker.close();
        closed.accept(this);
    }

    @Override
    public ServiceReference<T> addingService(ServiceReference<T> reference) {
        change(() -> services.put(reference, Listed.of(reference, context)));
        return reference;
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, ServiceReference<T> same) {
        addingService(reference);
    }

    @Override
    public void removedService(ServiceReference<T> reference, ServiceReference<T> same) {
        change(() -> services.remove(reference));
    }

    private void change(Runnable change) {
        synchronized (services) {
            change.run();
            List<Listed<T>> sorted = new ArrayList<>(services.values());
            Collections.sort(sorted);
            listed = List.copyOf(sorted);
        }
        notices.signal();
    }
}
