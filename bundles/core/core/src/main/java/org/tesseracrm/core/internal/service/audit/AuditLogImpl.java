package org.tesseracrm.core.internal.service.audit;

import java.time.Clock;
import java.util.Collection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.internal.service.access.Callers;

/** The audit as modules see it. */
@Component
public final class AuditLogImpl implements AuditLog {
    private final Access access;
    private final AuditWriter writer;
    private final Clock clock = Clock.systemUTC();

    @Activate
    public AuditLogImpl(@Reference Access access, @Reference AuditWriter writer) {
        this.access = access;
        this.writer = writer;
    }

    @Override
    public void record(Entry entry) {
        Caller caller = access.caller();
        writer.write(Callers.stamp(caller, clock), caller.displayName(), entry, "");
    }

    @Override
    public void recordAll(Collection<Entry> entries) {
        Caller caller = access.caller();
        writer.writeAll(Callers.stamp(caller, clock), caller.displayName(), entries, "");
    }
}
