package org.tesseracrm.core.internal.imports;

import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.DryRun;
import org.tesseracrm.core.internal.service.LongTransaction;

/** One transaction for a whole import. */
@Component(service = ImportTransaction.class)
public final class ImportTransaction {
    private final LongTransaction transaction;

    @Activate
    public ImportTransaction(@Reference LongTransaction transaction) {
        this.transaction = transaction;
    }

    /** Commits what the work did, or nothing of it where it throws or is only a rehearsal. */
    <T> T run(boolean rehearsal, Supplier<T> work) {
        try {
            return transaction.run(() -> {
                T result = DryRun.during(rehearsal, work);
                if (rehearsal) {
                    throw new Rehearsed(result);
                }
                return result;
            });
        } catch (RuntimeException e) {
            return resultOfRehearsal(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T resultOfRehearsal(RuntimeException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof Rehearsed rehearsed) {
                return (T) rehearsed.result;
            }
        }
        throw e;
    }

    /** Rolls back and brings the result along. */
    private static final class Rehearsed extends RuntimeException {
        private final transient Object result;

        Rehearsed(Object result) {
            super("rehearsed", null, false, false);
            this.result = result;
        }
    }
}
