package org.tesseracrm.migration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The units whose tables are brought up to date before their persistence unit starts: those of bundles with the header
 * {@code Tessera-Changelog: <unit>=<path in the bundle>}. A unit that is done has its data source, {@code
 * osgi.jndi.service.name=crm-<unit>}.
 */
@ProviderType
public interface Migrations {
    /** All units of started bundles, by name. */
    List<Unit> units();

    /** What was done since this server started, in order; a unit in which nothing was new is not in it. */
    default List<Run> runs() {
        return List.of();
    }

    enum State {
        /** For the database, or for another server that migrates at the moment; tried again each second. */
        WAITING,
        RUNNING,
        DONE,
        /** The changelog is broken: it stays so until the bundle is updated or started again. Other units go on. */
        FAILED
    }

    /**
     * @param bundle symbolic name of the bundle that brings the changelog
     * @param reason one sentence where the unit waits or has failed, else empty
     * @param since when it came into this state
     */
    record Unit(String name, String bundle, State state, String reason, Instant since) {}

    /**
     * A unit's tables brought up to date, or an attempt at it.
     *
     * @param bundle symbolic name of the bundle that brings the changelog
     * @param version of that bundle
     * @param failure one sentence, else empty
     */
    record Run(
            String unit,
            String bundle,
            String version,
            Instant begun,
            Duration took,
            List<ChangeSet> changeSets,
            String failure) {
        public Run {
            changeSets = List.copyOf(changeSets);
        }
    }

    /**
     * A change set that was done, or failed.
     *
     * @param name {@code <path>::<id>::<author>}
     * @param tables those that its changes name
     */
    record ChangeSet(String name, Duration took, Set<String> tables, boolean failed) {
        public ChangeSet {
            tables = Set.copyOf(tables);
        }
    }
}
