package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.RouteRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.web.Frame;
import org.tesseracrm.web.View;

/** Gives views their addresses while they are there, and leads tabs away from those that go. */
@Component(service = Routes.class, immediate = true)
public final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);

    private final LiveViews lives;
    private final Host host;
    private final RouteTable<Source, Source> table = new RouteTable<>();
    private final Map<RouteRegistry, Map<String, RouteTable.Route<Source, Source>>> registries = new HashMap<>();
    private final Set<UI> waiting = ConcurrentHashMap.newKeySet();
    private final ServiceTracker<View, Source> views;
    private final ServiceTracker<Frame, Source> frames;

    @Activate
    public Routes(BundleContext context, @Reference LiveViews lives, @Reference Host host) {
        this.lives = lives;
        this.host = host;
        frames = new SourceTracker<>(context, Frame.class, this::frameCame, this::frameWent);
        views = new SourceTracker<>(context, View.class, this::viewCame, this::viewWent);
        frames.open();
        views.open();
        host.onCome(this::retryWaiting);
    }

    @Deactivate
    void close() {
        views.close();
        frames.close();
    }

    private void viewCame(ServiceReference<?> reference, Source source) {
        Object path = reference.getProperty("tessera.view.path");
        Object framed = reference.getProperty("tessera.view.framed");
        RouteTable.Claim claim = new RouteTable.Claim(
                path instanceof String text ? text : null,
                !Boolean.FALSE.equals(framed),
                SourceTracker.ranking(reference),
                (Long) reference.getProperty(Constants.SERVICE_ID));
        synchronized (this) {
            table.add(source, claim);
            apply();
        }
        retryWaiting();
    }

    private void viewWent(Source source) {
        synchronized (this) {
            table.remove(source);
            apply();
        }
        lives.evict(source, this::leave);
    }

    private void frameCame(ServiceReference<?> reference, Source source) {
        synchronized (this) {
            table.addFrame(
                    source, SourceTracker.ranking(reference), (Long) reference.getProperty(Constants.SERVICE_ID));
            apply();
        }
        retryWaiting();
    }

    private void frameWent(Source source) {
        synchronized (this) {
            table.removeFrame(source);
            apply();
        }
        lives.evict(source, ui -> {
            LedAway.mark(ui);
            again(ui);
        });
    }

    private void leave(UI ui) {
        LedAway.mark(ui);
        if (!host.viewGone(ui)) {
            again(ui);
        }
    }

    /** Where nothing is any more, the tab waits on the page that says so. */
    private static void again(UI ui) {
        ui.navigate(ui.getInternals().getActiveViewLocation().getPathWithQueryParameters());
    }

    synchronized void attach(RouteRegistry registry) {
        registries.put(registry, new HashMap<>());
        apply();
    }

    synchronized void detach(RouteRegistry registry) {
        registries.remove(registry);
    }

    /** True when a page can be shown at all. */
    boolean ready() {
        return host.present() && frame().isPresent();
    }

    synchronized Optional<Source> frame() {
        return Optional.ofNullable(table.frame());
    }

    synchronized Optional<Source> source(Class<?> type) {
        Source frame = table.frame();
        if (frame != null && frame.type() == type) {
            return Optional.of(frame);
        }
        return table.routes().values().stream()
                .map(RouteTable.Route::view)
                .filter(source -> source.type() == type)
                .findFirst();
    }

    /** The tab shows that there is no view at its address, and tries again when some view or frame has come. */
    void waits(UI ui) {
        waiting.add(ui);
    }

    void waitsNoMore(UI ui) {
        waiting.remove(ui);
    }

    private void retryWaiting() {
        for (UI ui : waiting) {
            try {
                ui.access(() -> {
                    if (waiting.contains(ui) && resolves(ui)) {
                        again(ui);
                    }
                });
            } catch (UIDetachedException e) {
                waiting.remove(ui);
            }
        }
    }

    private boolean resolves(UI ui) {
        String path = ui.getInternals().getActiveViewLocation().getPath();
        RouteRegistry registry = ui.getInternals().getRouter().getRegistry();
        return host.present() && registry.getNavigationRouteTarget(path).hasTarget();
    }

    private void apply() {
        Map<String, RouteTable.Route<Source, Source>> wanted = table.routes();
        registries.forEach((registry, inForce) -> apply(registry, inForce, wanted));
    }

    private static void apply(
            RouteRegistry registry,
            Map<String, RouteTable.Route<Source, Source>> inForce,
            Map<String, RouteTable.Route<Source, Source>> wanted) {
        RouteConfiguration configuration = RouteConfiguration.forRegistry(registry);
        configuration.update(() -> {
            Set<String> shapes = new HashSet<>(inForce.keySet());
            shapes.removeIf(shape -> inForce.get(shape).equals(wanted.get(shape)));
            shapes.forEach(
                    shape -> configuration.removeRoute(inForce.remove(shape).path()));
            wanted.forEach((shape, route) -> {
                if (!inForce.containsKey(shape) && set(configuration, route)) {
                    inForce.put(shape, route);
                }
            });
        });
    }

    private static boolean set(RouteConfiguration configuration, RouteTable.Route<Source, Source> route) {
        try {
            List<Class<? extends RouterLayout>> parents = route.frame() == null
                    ? List.of()
                    : List.of(route.frame().type().asSubclass(RouterLayout.class));
            configuration.setRoute(route.path(), route.view().type(), parents);
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "The view {} cannot have the address '{}'",
                    route.view().type().getName(),
                    route.path(),
                    e);
            return false;
        }
    }
}
