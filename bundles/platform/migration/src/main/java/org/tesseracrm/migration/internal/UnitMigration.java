package org.tesseracrm.migration.internal;

import java.time.Clock;
import java.time.Instant;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.migration.Migrations.State;
import org.tesseracrm.migration.Migrations.Unit;

/** One unit on its way from waiting to done. */
final class UnitMigration {
    private static final Logger LOG = LoggerFactory.getLogger(UnitMigration.class);

    private final Bundle bundle;
    private final Changelog changelog;
    private final Clock clock;
    private State state = State.WAITING;
    private String reason = "";
    private String logged = "";
    private Instant since;

    UnitMigration(Bundle bundle, Changelog changelog, Clock clock) {
        this.bundle = bundle;
        this.changelog = changelog;
        this.clock = clock;
        this.since = clock.instant();
    }

    Bundle bundle() {
        return bundle;
    }

    Changelog changelog() {
        return changelog;
    }

    synchronized Unit view() {
        return new Unit(changelog.unit(), bundle.getSymbolicName(), state, reason, since);
    }

    synchronized boolean isWaiting() {
        return state == State.WAITING;
    }

    /** The database went away: what was done is looked at again, and what was broken may have been mended there. */
    synchronized void again() {
        become(State.WAITING, "");
    }

    synchronized void running() {
        become(State.RUNNING, "");
    }

    synchronized void done() {
        become(State.DONE, "");
        logged = "";
    }

    /** For a database that is away: said for all units together. */
    synchronized void waits(String why) {
        become(State.WAITING, why);
    }

    synchronized void later(String why) {
        become(State.WAITING, why);
        if (!why.equals(logged)) {
            LOG.warn("The tables of {} wait: {}", changelog.unit(), why);
            logged = why;
        }
    }

    synchronized void failed(String why, Throwable cause) {
        become(State.FAILED, why);
        LOG.error("The tables of {} cannot be brought up to date, it stays down: {}", changelog.unit(), why, cause);
    }

    private void become(State next, String why) {
        if (state != next || !reason.equals(why)) {
            since = clock.instant();
        }
        state = next;
        reason = why;
    }
}
