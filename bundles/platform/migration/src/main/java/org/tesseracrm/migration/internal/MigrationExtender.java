package org.tesseracrm.migration.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.migration.History;
import org.tesseracrm.migration.Migrations;

/** Finds the bundles with a changelog and works on their units in a thread of its own. */
@Component(
        service = {},
        immediate = true)
public class MigrationExtender implements BundleTrackerCustomizer<List<UnitMigration>> {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationExtender.class);
    private static final long RETRY_SECONDS = 1;

    private final UnitDataSources dataSources;
    private final MigrationQueue queue;
    private final BundleTracker<List<UnitMigration>> bundles;
    private final ServiceRegistration<Migrations> registration;
    private final ServiceRegistration<History> history;
    private final Thread thread;

    @Activate
    public MigrationExtender(BundleContext context) {
        dataSources = new UnitDataSources(context);
        queue = new MigrationQueue(new ChangelogMigrator(new LiquibaseRunner()), dataSources, Clock.systemUTC());
        registration = context.registerService(Migrations.class, queue, new Hashtable<>());
        history = context.registerService(History.class, new DatabaseHistory(queue::database), new Hashtable<>());
        bundles = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
        bundles.open();
        dataSources.open(queue::database);
        thread = new Thread(this::work, "migrations");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void close() throws InterruptedException {
        history.unregister();
        registration.unregister();
        dataSources.close();
        bundles.close();
        thread.interrupt();
        // a statement under way is let finish, half a change of the tables helps nobody
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    private void work() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                queue.awaitWork();
                if (queue.attemptAll()) {
                    TimeUnit.SECONDS.sleep(RETRY_SECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<UnitMigration> addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders("").get(Changelog.HEADER);
        if (header == null) {
            return null;
        }
        List<UnitMigration> units = new ArrayList<>();
        try {
            for (Changelog changelog : Changelog.parse(header)) {
                units.add(queue.add(bundle, changelog));
            }
        } catch (IllegalArgumentException e) {
            LOG.error("{} is not migrated: {}", bundle, e.getMessage());
        }
        return units;
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, List<UnitMigration> units) {
        // started after starting: nothing new in it
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<UnitMigration> units) {
        units.forEach(queue::remove);
    }
}
