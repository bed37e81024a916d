package org.tesseracrm.core.internal.service.search;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.module.ContributionSet;
import org.tesseracrm.core.api.module.Contributions;
import org.tesseracrm.core.api.query.SearchedTables;

/**
 * One thread of each node that keeps the index of searched texts: what has changed first, then what was there before a table was
 * searched. All of it stands in tables, so that it goes on where it was after a stop.
 */
@Component(service = SearchIndexer.class, immediate = true)
public final class SearchIndexer {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndexer.class);
    private static final int POLL_MILLIS = 400;
    /** The more at once, the more goes to each list. */
    private static final int AT_ONCE = 20_000;

    /** So few are looked through by whoever searches, for a while: each list is written once for all of them then. */
    private static final int ENOUGH = 10_000;

    private static final int FEW = 300;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long LONG_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final SearchTables tables;
    private final ContributionSet<SearchedTables> declared;
    private final Set<String> known = new HashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "tessera-search");
        worker.setDaemon(true);
        return worker;
    });
    private boolean troubled;
    private long since = System.nanoTime();

    @Activate
    public SearchIndexer(@Reference SearchTables tables, @Reference Contributions contributions) {
        this.tables = tables;
        this.declared = contributions.of(SearchedTables.class);
        thread.scheduleWithFixedDelay(this::round, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.shutdown();
        declared.close();
        if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private void round() {
        try {
            declare();
            while (!thread.isShutdown() && (changes() > 0 || tables.earlier(AT_ONCE) > 0)) {
                troubled = false;
            }
            troubled = false;
        } catch (RuntimeException e) {
            // the same trouble every moment is worth one line
            if (!troubled && !thread.isShutdown()) {
                LOG.warn("What is searched cannot be indexed now: {}", e.toString());
            }
            troubled = true;
        }
    }

    private int changes() {
        long now = System.nanoTime();
        int waiting = tables.waiting(ENOUGH);
        if (waiting == 0) {
            since = now;
            return 0;
        }
        if (waiting < ENOUGH && now - since < (waiting < FEW ? LONG_PATIENCE_NANOS : PATIENCE_NANOS)) {
            return 0;
        }
        since = now;
        int taken = tables.changes(AT_ONCE);
        tables.renew();
        return taken;
    }

    private void declare() {
        declared.all().forEach(contribution -> contribution.lease().ifPresent(lease -> {
            try (lease) {
                for (String table : lease.get().tables()) {
                    if (!known.contains(table)) {
                        tables.declare(table);
                        known.add(table);
                    }
                }
            }
        }));
    }
}
