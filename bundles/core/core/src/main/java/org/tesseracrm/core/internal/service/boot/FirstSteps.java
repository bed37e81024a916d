package org.tesseracrm.core.internal.service.boot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Readiness;
import org.tesseracrm.core.api.demo.DemoData;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.internal.service.Settings;

/** Goes through the first steps in order, on a thread of its own, and again each second where one fails. */
@Component(immediate = true)
public final class FirstSteps implements Readiness {
    private static final Logger LOG = LoggerFactory.getLogger(FirstSteps.class);

    private final OperatorAccount operator;
    private final DemoCompanyCreator demo;
    private final DemoRecords records;
    private final Settings settings;
    private final ContributionSet<DemoData> data;
    private final Registration following;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "tessera-first-steps");
        worker.setDaemon(true);
        return worker;
    });
    private volatile String waitingFor = "the operator's account";
    private volatile String failure = "";

    @Activate
    public FirstSteps(
            @Reference OperatorAccount operator,
            @Reference DemoCompanyCreator demo,
            @Reference DemoRecords records,
            @Reference Settings settings,
            @Reference Contributions contributions) {
        this.operator = operator;
        this.demo = demo;
        this.records = records;
        this.settings = settings;
        this.data = contributions.of(DemoData.class);
        this.following = data.onChange(this::go);
        go();
    }

    @Deactivate
    void close() {
        following.close();
        thread.shutdownNow();
        data.close();
    }

    @Override
    public Optional<String> waitingFor() {
        String reason = failure.isEmpty() ? waitingFor : waitingFor + ": " + failure;
        return waitingFor.isEmpty() ? Optional.empty() : Optional.of(reason);
    }

    private void waitFor(String what) {
        if (!what.isEmpty() && !what.equals(waitingFor)) {
            LOG.info("Waiting for {}", what);
        }
        waitingFor = what;
    }

    private void go() {
        if (!thread.isShutdown()) {
            thread.execute(this::step);
        }
    }

    private void step() {
        try {
            operator.ensure();
            if (settings.demo()) {
                waitingFor = waitingFor.isEmpty() ? "" : "the demo company";
                demo.ensure();
                List<String> missing = records.create(data.all());
                waitFor(missing.isEmpty() ? "" : "the demo company's records of " + String.join(", ", missing));
            } else {
                waitingFor = "";
            }
            failure = "";
        } catch (RuntimeException e) {
            if (thread.isShutdown()) {
                LOG.debug("Stopped on the way", e);
                return;
            }
            // the same trouble each second is worth one line, not a thousand
            if (!failure.equals(String.valueOf(e.getMessage()))) {
                LOG.error("Waiting for {}", waitingFor, e);
            }
            failure = String.valueOf(e.getMessage());
            thread.schedule(this::step, 1, TimeUnit.SECONDS);
        }
    }
}
