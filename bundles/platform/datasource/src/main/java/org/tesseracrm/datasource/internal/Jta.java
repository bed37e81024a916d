package org.tesseracrm.datasource.internal;

import javax.persistence.RollbackException;
import javax.transaction.HeuristicMixedException;
import javax.transaction.HeuristicRollbackException;
import javax.transaction.InvalidTransactionException;
import javax.transaction.NotSupportedException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException.Reason;
import org.tesseracrm.datasource.StorageFullException;

/** The transaction manager with exceptions that say what happened to the work. */
final class Jta {
    private static final Logger LOG = LoggerFactory.getLogger(Jta.class);

    private final TransactionManager manager;

    Jta(TransactionManager manager) {
        this.manager = manager;
    }

    boolean isUnderWay() {
        return status() != Status.STATUS_NO_TRANSACTION;
    }

    boolean isActive() {
        return status() == Status.STATUS_ACTIVE;
    }

    /** A transaction marked for rollback would end without a word otherwise. */
    void requireActive() {
        if (!isActive()) {
            throw new RollbackException("The transaction was marked for rollback: nothing was saved.");
        }
    }

    void begin() {
        try {
            manager.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("No transaction can be begun", e);
        }
    }

    void commit() {
        try {
            manager.commit();
        } catch (javax.transaction.RollbackException | HeuristicRollbackException e) {
            throw Failures.classify(e)
                    .orElseGet(() -> new RollbackException("The transaction was rolled back: nothing was saved.", e));
        } catch (HeuristicMixedException | SystemException e) {
            throw failedCommit(e);
        }
    }

    private static RuntimeException failedCommit(Exception e) {
        RuntimeException classified = Failures.classify(e).orElse(null);
        if (classified instanceof StorageFullException) {
            return classified;
        }
        // a commit that got no answer may have been done all the same
        return new DatabaseUnavailableException(Reason.OUTCOME_UNKNOWN, e);
    }

    /** For the way out after a failure: what goes wrong here must not hide it. */
    void rollback(Throwable because) {
        try {
            if (isUnderWay()) {
                manager.rollback();
            }
        } catch (SystemException | RuntimeException e) {
            because.addSuppressed(e);
        }
    }

    Transaction suspend() {
        try {
            return manager.suspend();
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction under way cannot be suspended", e);
        }
    }

    void resume(Transaction suspended) {
        if (suspended == null) {
            return;
        }
        try {
            manager.resume(suspended);
        } catch (InvalidTransactionException | SystemException e) {
            throw new IllegalStateException("The suspended transaction cannot be resumed", e);
        }
    }

    /** For transactions that were begun elsewhere. */
    void afterCommit(Runnable action) {
        try {
            manager.getTransaction().registerSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // not yet
                }

                @Override
                public void afterCompletion(int status) {
                    if (status == Status.STATUS_COMMITTED) {
                        action.run();
                    }
                }
            });
        } catch (javax.transaction.RollbackException e) {
            LOG.debug("Marked for rollback: nothing will follow", e);
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction under way cannot be watched", e);
        }
    }

    private int status() {
        try {
            return manager.getStatus();
        } catch (SystemException e) {
            throw new IllegalStateException("The transaction's state is unknown", e);
        }
    }
}
