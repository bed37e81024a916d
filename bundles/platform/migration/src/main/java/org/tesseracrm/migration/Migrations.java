package org.tesseracrm.migration;

import java.time.Instant;
import java.util.List;
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
}
