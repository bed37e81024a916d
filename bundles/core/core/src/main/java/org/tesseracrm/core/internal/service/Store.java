package org.tesseracrm.core.internal.service;

import java.util.function.Consumer;
import java.util.function.Function;
import javax.persistence.EntityManager;

/** The core's tables within the transaction under way. */
public interface Store {
    /** In the transaction under way, or in one of its own. */
    <T> T required(Function<EntityManager, T> work);

    /** In a transaction of its own, whatever becomes of the one under way. */
    <T> T independent(Function<EntityManager, T> work);

    /** Whether this thread is in a transaction. */
    boolean isUnderWay();

    /** Once the transaction under way is committed. */
    void afterCommit(Runnable action);

    default void run(Consumer<EntityManager> work) {
        required(em -> {
            work.accept(em);
            return null;
        });
    }
}
