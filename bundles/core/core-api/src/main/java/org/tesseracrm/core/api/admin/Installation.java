package org.tesseracrm.core.api.admin;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.tesseracrm.core.api.job.Job;
import org.tesseracrm.core.api.module.ModuleFailures;
import org.tesseracrm.core.api.module.Registration;

/**
 * The modules of this server: those that run, those that lie in its distribution, and those that were uploaded. For the operator. What is
 * installed, changed or removed here stays so when the server starts anew, also from a newer distribution.
 */
@ProviderType
public interface Installation {
    /** By id. */
    List<Module> modules();

    Module find(String id);

    /**
     * What the action would do; nothing is done.
     *
     * @param version to install or change to; empty: the newest, of a change the newest other than that which runs
     */
    Plan plan(String id, Action action, String version);

    /**
     * Does it. A module that does not come up is taken out again and stays in quarantine, with the reason, until it is installed anew; the
     * version that ran before it is put back.
     *
     * @param version as in the plan
     * @param confirmed that bundles beside the module's own may be touched
     * @throws org.tesseracrm.core.api.error.ConflictException where the plan has a problem, or touches others and nobody confirmed it
     */
    Job start(String id, Action action, String version, boolean confirmed);

    /** Called, on a thread of the registry, after something of what {@link #modules()} tells was changed from here, or a module came or went. */
    Registration onChange(Runnable listener);

    /** What can be done to a module. */
    enum Action {
        INSTALL,
        /** To another version, a newer or an older one. */
        CHANGE,
        REMOVE,
        RESTART
    }

    /** How a module stands on this server. */
    enum State {
        /** Lies here and is not installed. */
        AVAILABLE,
        RUNNING,
        /** On its way: for the database, or for something else that it needs. */
        WAITING,
        /** It did not come up: its problem says why. */
        QUARANTINED
    }

    /**
     * A module.
     *
     * @param name, description in the caller's language
     * @param problem why it does not run, else empty
     * @param bytes of its files
     * @param requires modules; of an uploaded one also those whose packages it uses
     * @param requiredBy modules that run and need it, or its packages
     * @param tables those that are there, whether it runs or not
     * @param versions newest first; none of a module that was not installed from here
     * @param memory null where no class of it is loaded, or this Java does not tell
     * @param failures of its pages
     */
    record Module(
            String id,
            String name,
            String description,
            String version,
            String provider,
            State state,
            String problem,
            long bytes,
            List<String> requires,
            List<String> requiredBy,
            List<String> bundles,
            List<Table> tables,
            List<String> permissions,
            List<Version> versions,
            Memory memory,
            ModuleFailures.Failures failures) {}

    /** Where a version comes from. */
    enum Origin {
        DISTRIBUTION,
        UPLOADED
    }

    /**
     * A version that can be installed, or is.
     *
     * @param signature of an uploaded one; those of the distribution are not asked
     * @param signer empty where nobody signed it
     * @param uploadedAt null of the distribution's
     * @param problem why it is in quarantine, else empty
     * @param changes its change log in the caller's language, empty where it has none
     */
    record Version(
            String version,
            boolean installed,
            Origin origin,
            ModuleUploads.Signature signature,
            String signer,
            Instant uploadedAt,
            long bytes,
            String problem,
            String changes) {}

    /**
     * What the classes of a module take, outside of the heap; what its objects take nobody can tell apart.
     *
     * @param classes that are loaded
     * @param loaders more than one per bundle: earlier versions that have not left yet are counted too
     */
    record Memory(int classes, long bytes, int loaders) {}

    /** @param rows about so many; an estimate of the database */
    record Table(String name, long rows, long bytes) {}

    /**
     * What an action would do.
     *
     * @param from the version that runs, empty where none does
     * @param to the version that will run, empty where none will
     * @param changes what the change log says of the versions after the one that runs; empty where it says nothing
     * @param own to the module's bundles
     * @param others to bundles beside them: done only where that is confirmed
     * @param problem why it cannot be done, else empty
     */
    record Plan(
            Action action, String from, String to, String changes, List<Step> own, List<Step> others, String problem) {}

    record Step(Effect effect, String bundle, String version) {}

    /** What happens to a bundle. */
    enum Effect {
        INSTALL,
        STOP,
        START,
        REFRESH,
        REMOVE
    }
}
