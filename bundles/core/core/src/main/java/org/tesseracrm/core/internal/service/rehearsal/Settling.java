package org.tesseracrm.core.internal.service.rehearsal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Readiness;
import org.tesseracrm.core.api.admin.Installation;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.State;
import org.tesseracrm.core.internal.service.installation.WantedModules;
import org.tesseracrm.migration.Migrations;

/** Waits until all that shall run here runs, or has said why it does not. */
@Component(service = Settling.class)
public final class Settling {
    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Readiness readiness;
    private final Migrations migrations;
    private final Installation installation;
    private final WantedModules wanted;

    @Activate
    public Settling(
            @Reference Readiness readiness,
            @Reference Migrations migrations,
            @Reference Installation installation,
            @Reference WantedModules wanted) {
        this.readiness = readiness;
        this.migrations = migrations;
        this.installation = installation;
        this.wanted = wanted;
    }

    /** @return ids of the modules that are still on their way when patience ends */
    List<String> await() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long begun = System.nanoTime();
        List<String> waiting = waiting();
        // a migration may take as long as it takes
        while (!waiting.isEmpty() && (System.nanoTime() - begun < PATIENCE.toNanos() || isMigrating())) {
            never.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            waiting = waiting();
        }
        return waiting;
    }

    private List<String> waiting() {
        List<String> waiting = new ArrayList<>();
        readiness.waitingFor().ifPresent(waiting::add);
        migrations.units().stream()
                .filter(unit -> unit.state() == Migrations.State.RUNNING || unit.state() == Migrations.State.WAITING)
                .forEach(unit -> waiting.add(unit.name()));
        Map<String, String> versions = wanted.versions();
        for (Module module : installation.modules()) {
            if (!isSettled(module, versions.get(module.id()))) {
                waiting.add(module.id());
            }
        }
        return waiting;
    }

    private boolean isMigrating() {
        return migrations.units().stream().anyMatch(unit -> unit.state() == Migrations.State.RUNNING);
    }

    /** @param version that is wanted, empty: the distribution's, null: none in particular */
    static boolean isSettled(Module module, String version) {
        if (module.state() == State.WAITING) {
            return false;
        }
        if (version == null || module.state() == State.QUARANTINED) {
            return true;
        }
        return module.versions().stream()
                .filter(each -> version.isEmpty()
                        ? each.origin() == Installation.Origin.DISTRIBUTION
                        : each.origin() == Installation.Origin.UPLOADED
                                && each.version().equals(version))
                .allMatch(each -> each.installed() || !each.problem().isEmpty());
    }
}
