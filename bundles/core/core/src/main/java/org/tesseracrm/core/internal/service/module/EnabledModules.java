package org.tesseracrm.core.internal.service.module;

import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.record.Stamp;

/** Which modules each company has switched on. */
interface EnabledModules {
    Set<String> of(long tenantId);

    /** Those that its contract includes; empty: every module. */
    Optional<Set<String>> contract(long tenantId);

    void add(Stamp stamp, String module);

    void remove(Stamp stamp, String module);

    /** Runs all of it in one transaction, and then tells. */
    void change(Runnable changes, Runnable afterwards);
}
