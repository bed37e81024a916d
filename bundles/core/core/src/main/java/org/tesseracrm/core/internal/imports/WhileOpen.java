package org.tesseracrm.core.internal.imports;

import java.util.Map;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.job.JobContext;
import org.tesseracrm.core.api.module.ModuleGate;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.i18n.Text;

/**
 * Ends the work at its next progress once its module is closed to the company. Told by the gate, since the work's own transaction
 * goes on seeing the database as it was when it began.
 */
final class WhileOpen implements JobContext, AutoCloseable {
    private final JobContext context;
    private final String module;
    private final Registration following;
    private volatile boolean closed;

    WhileOpen(JobContext context, ModuleGate gate, long tenantId, String module) {
        this.context = context;
        this.module = module;
        this.following = gate.onChange(() -> closed = !gate.isOpen(tenantId, module));
    }

    @Override
    public void progress(long done, long total) {
        refuseIfClosed();
        context.progress(done, total);
    }

    @Override
    public void refuse(long row, String field, String value, Text reason) {
        context.refuse(row, field, value, reason);
    }

    @Override
    public void writeWithin(long done, long total) {
        context.writeWithin(done, total);
    }

    @Override
    public void done(Map<String, Long> result) {
        refuseIfClosed();
        context.done(result);
    }

    @Override
    public void close() {
        following.close();
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new ConflictException(Text.of("core.job.moduleOff", Text.of(module + ".module.name")));
        }
    }
}
