package org.tesseracrm.core.internal.service;

import java.util.function.Supplier;
import javax.transaction.SystemException;
import javax.transaction.TransactionManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One transaction for a whole job, with time enough for it. */
@Component(service = LongTransaction.class)
public final class LongTransaction {
    private static final int SECONDS = 2 * 60 * 60;

    private final TransactionManager manager;
    private final Store store;

    @Activate
    public LongTransaction(@Reference TransactionManager manager, @Reference Store store) {
        this.manager = manager;
        this.store = store;
    }

    /** Commits what the work did, or nothing of it where it throws. */
    public <T> T run(Supplier<T> work) {
        try {
            manager.setTransactionTimeout(SECONDS);
            try {
                return store.required(em -> work.get());
            } finally {
                manager.setTransactionTimeout(0);
            }
        } catch (SystemException e) {
            throw new IllegalStateException(e);
        }
    }
}
