package org.tesseracrm.web.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinSession;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Deactivate;

/**
 * The views and frames that open tabs hold. Each is given back as soon as it is shown nowhere, also when it was made and never
 * shown because its navigation went elsewhere.
 */
@org.osgi.service.component.annotations.Component(service = LiveViews.class)
public final class LiveViews {
    private record Live(Component instance, String address, Source source, UI ui, VaadinSession session) {}

    private static final int LEADERS = 2;

    private final Map<Component, Live> lives = new IdentityHashMap<>();
    private final Executor leaders;

    @Activate
    public LiveViews() {
        this(Executors.newFixedThreadPool(LEADERS, work -> {
            Thread thread = new Thread(work, "web-views");
            thread.setDaemon(true);
            return thread;
        }));
    }

    LiveViews(Executor leaders) {
        this.leaders = leaders;
    }

    @Deactivate
    void close() {
        if (leaders instanceof ExecutorService service) {
            service.shutdown();
        }
    }

    /** A new instance for that address in that tab, or null when its source has gone. */
    Component make(Source source, String address, UI ui) {
        Component instance = source.make();
        if (instance == null) {
            return null;
        }
        VaadinSession session = ui.getSession();
        synchronized (lives) {
            lives.put(instance, new Live(instance, address, source, ui, session));
        }
        instance.addDetachListener(event -> sweepLater(session));
        sweepLater(session);
        return instance;
    }

    /** The address that the instance was made for; empty where it is none of ours. */
    Optional<String> address(Object instance) {
        synchronized (lives) {
            return Optional.ofNullable(lives.get(instance)).map(Live::address);
        }
    }

    /**
     * Takes what came from that source out of all tabs: {@code leave} is called in each, with its session locked. Not on the
     * caller's thread, which stops a bundle and shall not wait for a thousand tabs.
     */
    void evict(Source source, Consumer<UI> leave) {
        for (Live live : all(each -> each.source() == source)) {
            try {
                leaders.execute(() -> access(live, leave));
            } catch (RejectedExecutionException e) {
                access(live, leave);
            }
        }
    }

    private void access(Live live, Consumer<UI> leave) {
        try {
            live.ui().access(() -> evict(live, leave));
        } catch (UIDetachedException e) {
            sweepLater(live.session());
        }
    }

    private void evict(Live live, Consumer<UI> leave) {
        if (live.instance().isAttached()) {
            leave.accept(live.ui());
        }
        if (live.instance().isAttached()) {
            live.instance().getElement().removeFromParent();
        }
        release(live);
    }

    /** When whatever is going on in the session is over, what is not attached then will not be any more. */
    private void sweepLater(VaadinSession session) {
        session.access(
                () -> all(live -> live.session() == session && !live.instance().isAttached())
                        .forEach(this::release));
    }

    private void release(Live live) {
        synchronized (lives) {
            if (lives.remove(live.instance()) == null) {
                return;
            }
        }
        live.source().giveBack(live.instance());
    }

    int count() {
        synchronized (lives) {
            return lives.size();
        }
    }

    private List<Live> all(Predicate<Live> wanted) {
        synchronized (lives) {
            return lives.values().stream().filter(wanted).toList();
        }
    }
}
