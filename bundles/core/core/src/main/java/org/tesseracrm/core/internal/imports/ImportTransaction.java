package org.tesseracrm.core.internal.imports;

import java.util.function.Supplier;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.internal.service.Store;

/** One transaction for a whole import, with time enough for it. */
@Component(service = ImportTransaction.class)
public final class ImportTransaction {
    private static final int SECONDS = 2 * 60 * 60;

    private final TransactionManager manager;
    private final Store store;

    @Activate
    public ImportTransaction(@Reference TransactionManager manager, @Reference Store store) {
        this.manager = manager;
        this.store = store;
    }

    /** Commits what the work did, or nothing of it where it throws or is only a rehearsal. */
    <T> T run(boolean rehearsal, Supplier<T> work) {
        try {
            manager.setTransactionTimeout(SECONDS);
            try {
                return store.required(em -> {
                    T result = work.get();
                    if (rehearsal) {
                        throw new Rehearsed(result);
                    }
                    return result;
                });
            } finally {
                manager.setTransactionTimeout(0);
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
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
