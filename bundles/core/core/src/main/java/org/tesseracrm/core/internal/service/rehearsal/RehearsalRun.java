package org.tesseracrm.core.internal.service.rehearsal;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.internal.service.OperatorCompany;
import org.tesseracrm.core.internal.service.Store;
import org.tesseracrm.migration.Migrations;

/** Goes through the script once the server is up, and writes down what came out. Does nothing on a server that is no rehearsal. */
@Component(
        service = {},
        immediate = true)
public final class RehearsalRun {
    private static final Logger LOG = LoggerFactory.getLogger(RehearsalRun.class);

    private final Store store;
    private final Access access;
    private final Migrations migrations;
    private final Settling settling;
    private final Trial trial;
    private final Fit fit;
    private final Checks checks;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread worker = new Thread(work, "tessera-rehearsal");
        worker.setDaemon(true);
        return worker;
    });

    @Activate
    public RehearsalRun(
            @Reference RehearsalMark mark,
            @Reference Store store,
            @Reference Access access,
            @Reference Migrations migrations,
            @Reference Settling settling,
            @Reference Trial trial,
            @Reference Fit fit,
            @Reference Checks checks,
            @Reference BootFinished booted) {
        this.store = store;
        this.access = access;
        this.migrations = migrations;
        this.settling = settling;
        this.trial = trial;
        this.fit = fit;
        this.checks = checks;
        mark.script().filter(script -> !script.isDone()).ifPresent(script -> thread.execute(() -> go(script)));
    }

    @Deactivate
    void close() {
        thread.shutdownNow();
    }

    private void go(Script script) {
        Facts facts = new Facts();
        try {
            try {
                Caller operator = OperatorCompany.console(store).in(script.language());
                access.runAs(operator, () -> {
                    follow(script, facts);
                    return null;
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                LOG.error("The rehearsal broke off", e);
                facts.say("failure", String.valueOf(e.getMessage()));
            }
            facts.write(script.result());
        } catch (Exception e) {
            LOG.error("What came out cannot be written", e);
        }
    }

    private void follow(Script script, Facts facts) throws InterruptedException {
        List<String> waiting = settling.await();
        facts.say("waiting", String.join(", ", waiting));
        facts.say("up.millis", ManagementFactory.getRuntimeMXBean().getUptime());
        MigrationFacts.say(facts, "migration", migrations.runs());
        Set<String> ran = script.ran().isEmpty() ? fit.running() : script.ran();
        Set<Checks.Said> known = script.modules().isEmpty() ? Set.of() : checks.all(script.language());
        for (Path file : script.modules()) {
            trial.of(file, script.language(), facts);
        }
        fit.say(ran, script.language(), facts);
        long begun = System.nanoTime();
        for (Checks.Said said : checks.all(script.language())) {
            String name = facts.next("check");
            facts.say(name + "module", said.module());
            facts.say(name + "company", said.company());
            facts.say(name + "severity", said.severity());
            facts.say(name + "text", said.text());
            facts.say(name + "known", known.contains(said));
        }
        facts.say("checks", checks.count());
        facts.say("checks.millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }
}
