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
    private static final int CHANGES_AT_ONCE = 2_000;

    /** Entries lie in the order of their texts: the more at once, the more of them lie together. */
    private static final int EARLIER_AT_ONCE = 10_000;

    private final SearchTables tables;
    private final ContributionSet<SearchedTables> declared;
    private final Set<String> known = new HashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "tessera-search");
        worker.setDaemon(true);
        return worker;
    });
    private boolean troubled;

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
            while (!thread.isShutdown()
                    && (tables.changes(CHANGES_AT_ONCE) > 0 || tables.earlier(EARLIER_AT_ONCE) > 0)) {
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
