package org.tesseracrm.migration.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.tesseracrm.migration.Migrations.ChangeSet;
import org.tesseracrm.migration.Migrations.Run;

/** What was done to the tables in this server's life. */
final class RunLog {
    /** A server whose database waits for hours tries each second. */
    private static final int MOST = 500;

    private final Clock clock;
    private final Deque<Run> runs = new ArrayDeque<>();

    RunLog(Clock clock) {
        this.clock = clock;
    }

    /** Something that tells its change sets. */
    interface Work {
        void with(Consumer<ChangeSet> changeSets) throws Exception;
    }

    void during(Bundle bundle, Changelog changelog, Work work) throws Exception {
        List<ChangeSet> changeSets = new ArrayList<>();
        Instant begun = clock.instant();
        String failure = "";
        try {
            work.with(changeSets::add);
        } catch (Exception e) {
            failure = Causes.reason(e);
            throw e;
        } finally {
            if (!changeSets.isEmpty() || !failure.isEmpty()) {
                add(new Run(
                        changelog.unit(),
                        bundle.getSymbolicName(),
                        bundle.getVersion().toString(),
                        begun,
                        Duration.between(begun, clock.instant()),
                        changeSets,
                        failure));
            }
        }
    }

    private synchronized void add(Run run) {
        runs.add(run);
        if (runs.size() > MOST) {
            runs.remove();
        }
    }

    synchronized List<Run> runs() {
        return List.copyOf(runs);
    }
}
