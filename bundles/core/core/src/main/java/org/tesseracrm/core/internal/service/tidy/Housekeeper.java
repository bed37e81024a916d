package org.tesseracrm.core.internal.service.tidy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.upgrade.Rehearsal;

/** Does all chores every few minutes; one that fails waits for the next time. */
@Component(service = Housekeeper.class, immediate = true)
public final class Housekeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);
    private static final int FIRST_SECONDS = 20;
    private static final int PAUSE_SECONDS = 5 * 60;

    private final List<Chore> chores = new CopyOnWriteArrayList<>();
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "tessera-housekeeper");
        worker.setDaemon(true);
        return worker;
    });

    @Activate
    public Housekeeper(@Reference Rehearsal rehearsal) {
        this(Clock.systemUTC());
        if (!rehearsal.isOn()) {
            thread.scheduleWithFixedDelay(this::round, FIRST_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Goes when it is called only. */
    Housekeeper(Clock clock) {
        this.clock = clock;
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(Chore chore) {
        chores.add(chore);
    }

    void remove(Chore chore) {
        chores.remove(chore);
    }

    void round() {
        for (Chore chore : chores) {
            try {
                chore.tidy(clock.instant());
            } catch (RuntimeException e) {
                if (thread.isShutdown()) {
                    LOG.debug("Stopped on the way", e);
                    return;
                }
                LOG.warn("{} is left for the next time: {}", chore.getClass().getSimpleName(), e.toString());
            }
        }
    }
}
