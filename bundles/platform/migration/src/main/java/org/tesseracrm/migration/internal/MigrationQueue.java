package org.tesseracrm.migration.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.migration.Migrations;

/**
 * The units, and one attempt after the other to get those that wait done. Services come and go outside its lock, since
 * others work on their coming and going and may ask for the units.
 */
final class MigrationQueue implements Migrations {
    /** Gives a unit its data source, or takes it away. */
    interface Publisher {
        void publish(UnitMigration unit, Database database);

        void withdraw(UnitMigration unit);
    }

    private static final Logger LOG = LoggerFactory.getLogger(MigrationQueue.class);

    private final Migrator migrator;
    private final Publisher publisher;
    private final Clock clock;
    private final List<UnitMigration> units = new ArrayList<>();
    private Database database;
    private String logged = "";
    /** Of the one thread that attempts. */
    private boolean away;

    MigrationQueue(Migrator migrator, Publisher publisher, Clock clock) {
        this.migrator = migrator;
        this.publisher = publisher;
        this.clock = clock;
    }

    synchronized UnitMigration add(Bundle bundle, Changelog changelog) {
        UnitMigration unit = new UnitMigration(bundle, changelog, clock);
        for (UnitMigration other : units) {
            if (other.changelog().unit().equals(changelog.unit())) {
                unit.failed("The unit's name is taken by " + other.bundle().getSymbolicName() + ".", null);
            }
        }
        units.add(unit);
        notifyAll();
        return unit;
    }

    void remove(UnitMigration unit) {
        synchronized (this) {
            units.remove(unit);
        }
        publisher.withdraw(unit);
    }

    /** Null when the database is gone. */
    void database(Database available) {
        List<UnitMigration> affected;
        synchronized (this) {
            database = available;
            affected = List.copyOf(units);
            affected.forEach(UnitMigration::again);
            notifyAll();
        }
        affected.forEach(publisher::withdraw);
    }

    /** Null where there is none at the moment. */
    synchronized Database database() {
        return database;
    }

    /** Tries each waiting unit once, none after the database has proved away. True where one has to be tried again. */
    boolean attemptAll() {
        boolean again = false;
        for (UnitMigration unit : waiting()) {
            again |= attempt(unit);
            if (away) {
                return true;
            }
        }
        return again;
    }

    private boolean attempt(UnitMigration unit) {
        Database used;
        synchronized (this) {
            used = database;
            if (used == null || !units.contains(unit)) {
                return false;
            }
            unit.running();
        }
        Outcome outcome = migrator.migrate(unit.bundle(), unit.changelog(), used.direct());
        away = outcome instanceof Outcome.Away;
        if (outcome instanceof Outcome.Done) {
            publisher.publish(unit, used);
        }
        boolean overtaken;
        synchronized (this) {
            // meanwhile its bundle may have stopped, or the database changed
            overtaken = used != database || !units.contains(unit);
            if (!overtaken) {
                settle(unit, outcome);
            }
        }
        if (overtaken) {
            publisher.withdraw(unit);
            unit.again();
        }
        return unit.isWaiting();
    }

    private void settle(UnitMigration unit, Outcome outcome) {
        if (outcome instanceof Outcome.Away gone) {
            unit.waits(gone.reason());
            waiting().forEach(other -> other.waits(gone.reason()));
            if (!gone.reason().equals(logged)) {
                LOG.warn("The database cannot be used yet: {}", gone.reason());
            }
            logged = gone.reason();
            return;
        }
        logged = "";
        if (outcome instanceof Outcome.Later later) {
            unit.later(later.reason());
        } else if (outcome instanceof Outcome.Broken broken) {
            unit.failed(broken.reason(), broken.cause());
        } else {
            unit.done();
        }
    }

    /** Until there is something to try. */
    synchronized void awaitWork() throws InterruptedException {
        while (database == null || waiting().isEmpty()) {
            wait();
        }
    }

    private synchronized List<UnitMigration> waiting() {
        return units.stream().filter(UnitMigration::isWaiting).toList();
    }

    @Override
    public List<Run> runs() {
        return migrator.runs();
    }

    @Override
    public synchronized List<Unit> units() {
        return units.stream()
                .map(UnitMigration::view)
                .sorted(Comparator.comparing(Unit::name))
                .toList();
    }
}
