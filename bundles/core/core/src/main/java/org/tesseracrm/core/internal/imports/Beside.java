package org.tesseracrm.core.internal.imports;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;

/** A second thread for a job's work, in the name of whoever asks on the first. */
final class Beside implements Executor, AutoCloseable {
    private final Access access;
    private final Caller caller;
    private final ExecutorService thread;

    Beside(Access access) {
        this.access = access;
        this.caller = access.caller();
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread worker = new Thread(work, Thread.currentThread().getName() + "-beside");
            worker.setDaemon(true);
            return worker;
        });
    }

    @Override
    public void execute(Runnable work) {
        Callable<Void> asCaller = () -> {
            work.run();
            return null;
        };
        thread.execute(() -> {
            try {
                access.runAs(caller, asCaller);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
