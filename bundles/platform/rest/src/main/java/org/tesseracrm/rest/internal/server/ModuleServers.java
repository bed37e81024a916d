package org.tesseracrm.rest.internal.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.rest.HealthCheck;
import org.tesseracrm.rest.RestResource;
import org.tesseracrm.rest.internal.openapi.ApiPart;

/** Follows the resources as their bundles come and go. */
@Component(
        service = {ModuleServers.class, HealthCheck.class},
        immediate = true)
public final class ModuleServers implements HealthCheck, ServiceTrackerCustomizer<RestResource, RestResource> {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleServers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BundleContext context;
    private final ServerTable table;
    private final Absences absences;
    private final Gathering gathering = new Gathering(this::renew);
    private volatile boolean settled;
    private final ServiceTracker<RestResource, RestResource> tracker;

    @Activate
    public ModuleServers(BundleContext context, @Reference CxfServers servers) {
        this.context = context;
        this.table = new ServerTable(servers::create, PATIENCE);
        this.absences = new Absences(this::isAtWork);
        this.tracker = new ServiceTracker<>(context, RestResource.class, this);
        tracker.open();
    }

    @Deactivate
    public void close() {
        tracker.close();
        gathering.close();
        table.close();
    }

    /** Runs with the server of the base where there is one, which stays open for as long. */
    public boolean with(String base, Use use) throws Exception {
        Optional<Term> term = table.enter(base);
        if (term.isEmpty()) {
            return false;
        }
        try {
            use.run(term.get().owner().module(), term.get().server());
            return true;
        } finally {
            term.get().leave();
        }
    }

    /** Whether something of that base is missing only for the moment: its bundle is at work, or its resources have just come. */
    public boolean isIncomplete(String base) {
        return absences.any(base) || table.isComing(base);
    }

    /** Whose the base was when it was served last. */
    public Optional<String> lastModule(String base) {
        return table.lastModule(base);
    }

    /** What a request does with a server. */
    @FunctionalInterface
    public interface Use {
        void run(String module, ModuleServer server) throws Exception;
    }

    /** The servers in office, for their descriptions. */
    public List<ApiPart> apis() {
        return table.all().stream().map(term -> term.server().api()).toList();
    }

    @Override
    public String name() {
        return "rest";
    }

    /** Down while a starting product gathers its first resources; one that arrives later is no reason to send people elsewhere. */
    @Override
    public Health check() {
        settled |= gathering.isIdle() && !table.all().isEmpty();
        return new Health(settled, settled ? "resources are served" : "resources are still coming");
    }

    @Override
    public RestResource addingService(ServiceReference<RestResource> reference) {
        Owner owner = owner(reference);
        RestResource resource = context.getService(reference);
        if (resource == null) {
            return null;
        }
        if (owner == null) {
            LOG.error("{} has a REST resource but neither Tessera-Module nor tessera.rest.base", reference.getBundle());
            context.ungetService(reference);
            return null;
        }
        table.add(owner, resource);
        absences.came(owner, resource.getClass().getName());
        gathering.came(owner);
        return resource;
    }

    @Override
    public void modifiedService(ServiceReference<RestResource> reference, RestResource resource) {
        // its bundle and its base stay as they are
    }

    @Override
    public void removedService(ServiceReference<RestResource> reference, RestResource resource) {
        Owner owner = owner(reference);
        if (owner != null && reference.getBundle() != null) {
            if (reference.getBundle().getState() == Bundle.STOPPING) {
                table.removeAll(owner);
            } else {
                absences.went(owner, resource.getClass().getName());
                table.remove(owner, resource);
            }
        }
        context.ungetService(reference);
    }

    private boolean isAtWork(long bundle) {
        Bundle found = context.getBundle(bundle);
        return found != null && (found.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0;
    }

    private void renew(Owner owner) {
        try {
            table.renew(owner);
        } catch (RuntimeException e) {
            LOG.error("The REST resources of {} cannot be served", owner.module(), e);
        }
    }

    private static Owner owner(ServiceReference<RestResource> reference) {
        Bundle bundle = reference.getBundle();
        String module = bundle == null ? null : bundle.getHeaders("").get("Tessera-Module");
        String base = reference.getProperty("tessera.rest.base") instanceof String named ? named : module;
        return base == null ? null : new Owner(bundle.getBundleId(), base, module == null ? base : module);
    }
}
