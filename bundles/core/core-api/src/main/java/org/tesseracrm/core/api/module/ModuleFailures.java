package org.tesseracrm.core.api.module;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** What failed in the pages of modules since this server started: for its operator. Texts of errors stand in the log only. */
@ProviderType
public interface ModuleFailures {
    /** @param reference under which the log has it, and the person who met it was told */
    void record(String module, String reference);

    Failures of(String module);

    /**
     * Failures of a module.
     *
     * @param lastAt null where there was none
     * @param lastReference empty where there was none
     */
    record Failures(long count, Instant lastAt, String lastReference) {}
}
