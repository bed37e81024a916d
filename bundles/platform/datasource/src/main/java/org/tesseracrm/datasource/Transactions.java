package org.tesseracrm.datasource;

import java.util.function.Function;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.apache.aries.jpa.template.JpaTemplate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The only way to a transaction, since the ways of the libraries have holes that lose rows.
 *
 * <p>What the work throws comes out as it is, except that a database that cannot be reached becomes a {@link
 * DatabaseUnavailableException} and a full disk a {@link StorageFullException}. Rows are written before the work of
 * another unit begins, so that it sees them, and before the commit, so that a duplicate key or a stale version comes out
 * as the exception of JPA that names it.
 */
@ProviderType
public interface Transactions {
    /**
     * Does the work in the transaction under way, or in one begun and committed here. Whatever throws, and a transaction
     * marked for rollback ({@link javax.persistence.RollbackException}), ends in an exception and leaves nothing behind,
     * in no unit.
     */
    <T> T required(JpaTemplate unit, Function<EntityManager, T> work);

    /** Does the work in a transaction of its own, whatever becomes of the one under way: progress of jobs, failed sign-ins. */
    <T> T independent(EntityManagerFactory unit, Function<EntityManager, T> work);

    /**
     * Whether this thread is in a transaction: what is read there is of its beginning and of what it changed itself, so nothing to
     * remember for others.
     */
    boolean isUnderWay();

    /**
     * Runs once the transaction under way is committed and its thread is free of it, at once where there is none, never
     * after a rollback. What the action throws is logged: the work is saved already.
     */
    void afterCommit(Runnable action);
}
