package org.tesseracrm.datasource;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.annotation.versioning.ProviderType;

/** The only way to a transaction, since the ways of the libraries have holes that lose rows. */
@ProviderType
public interface Transactions {
    /**
     * Does the work in the transaction under way, or in one begun and committed here. Whatever throws, and a transaction
     * marked for rollback, ends in an exception and leaves nothing behind, in no unit.
     */
    <T> T required(JpaTemplate unit, Function<EntityManager, T> work);

    /** Does the work in a transaction of its own, whatever becomes of the one under way: progress of jobs, failed sign-ins. */
    <T> T independent(EntityManagerFactory unit, Function<EntityManager, T> work);

    /** Runs once the transaction under way is committed, at once where there is none, never after a rollback. */
    void afterCommit(Runnable action);
}
