package org.tesseracrm.datasource.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.CoordinationException;
import org.osgi.service.coordinator.Coordinator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.Transactions;

/**
 * Begins and ends the transaction itself, inside a coordination of its own: Aries keeps the entity managers of a thread in
 * its outermost coordination, so they live until the transaction has ended.
 */
@Component
public class TransactionsService implements Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(TransactionsService.class);

    private final Jta jta;
    private final Coordinator coordinator;
    private final Outage outage = new Outage(System::nanoTime);
    private final ThreadLocal<Frame> frames = new ThreadLocal<>();

    @Activate
    public TransactionsService(@Reference TransactionManager manager, @Reference Coordinator coordinator) {
        this.jta = new Jta(manager);
        this.coordinator = coordinator;
    }

    @Override
    public <T> T required(JpaTemplate unit, Function<EntityManager, T> work) {
        try {
            return jta.isUnderWay() ? join(unit, work) : transaction(() -> join(unit, work));
        } catch (RuntimeException e) {
            throw outage.explain(e);
        }
    }

    @Override
    public <T> T independent(EntityManagerFactory unit, Function<EntityManager, T> work) {
        Frame outer = frames.get();
        Deque<Coordination> outerCoordinations = setCoordinationsAside();
        Transaction suspended = jta.suspend();
        frames.remove();
        try {
            return withOwnManager(unit, work);
        } catch (RuntimeException e) {
            throw outage.explain(e);
        } finally {
            outerCoordinations.forEach(Coordination::push);
            frames.set(outer);
            jta.resume(suspended);
        }
    }

    @Override
    public boolean isUnderWay() {
        return frames.get() != null || jta.isUnderWay();
    }

    @Override
    public void afterCommit(Runnable action) {
        Frame frame = frames.get();
        if (frame != null) {
            frame.afterCommit(action);
        } else if (jta.isUnderWay()) {
            jta.afterCommit(action);
        } else {
            action.run();
        }
    }

    private <T> T transaction(Supplier<T> work) {
        Frame frame = new Frame();
        Coordination coordination = coordinator.begin("org.tesseracrm.transaction", 0);
        frames.set(frame);
        T result;
        try {
            jta.begin();
            result = work.get();
            jta.requireActive();
            jta.commit();
        } catch (RuntimeException | Error e) {
            jta.rollback(e);
            throw e;
        } finally {
            frames.remove();
            end(coordination);
        }
        frame.committed();
        return result;
    }

    private <T> T join(JpaTemplate unit, Function<EntityManager, T> work) {
        Frame frame = frames.get();
        if (frame == null) {
            // begun elsewhere: whoever did commits it
            T result = unit.txExpr(TransactionType.Required, work::apply);
            jta.requireActive();
            return result;
        }
        flush(frame, unit);
        return unit.txExpr(TransactionType.Required, manager -> inFrame(frame, unit, manager, work));
    }

    private <T> T withOwnManager(EntityManagerFactory unit, Function<EntityManager, T> work) {
        EntityManager manager = unit.createEntityManager();
        try {
            return transaction(() -> {
                manager.joinTransaction();
                return inFrame(frames.get(), unit, manager, work);
            });
        } finally {
            close(manager);
        }
    }

    private <T> T inFrame(Frame frame, Object unit, EntityManager manager, Function<EntityManager, T> work) {
        Frame.UnitAtWork caller = frame.innermost();
        frame.enter(unit, manager);
        try {
            T result = work.apply(manager);
            jta.requireActive();
            if (caller == null || caller.key() != unit) {
                manager.flush();
                jta.requireActive();
            }
            return result;
        } finally {
            frame.leave();
        }
    }

    /** One unit's queries do not see what another has not written yet. */
    private void flush(Frame frame, Object next) {
        Frame.UnitAtWork caller = frame.innermost();
        if (caller != null && caller.key() != next && jta.isActive()) {
            caller.manager().flush();
        }
    }

    private Deque<Coordination> setCoordinationsAside() {
        Deque<Coordination> aside = new ArrayDeque<>();
        for (Coordination c = coordinator.pop(); c != null; c = coordinator.pop()) {
            aside.push(c);
        }
        return aside;
    }

    private static void end(Coordination coordination) {
        try {
            coordination.end();
        } catch (CoordinationException e) {
            // the transaction has ended by now, one way or the other, and its outcome is what counts
            LOG.warn("An entity manager did not close in order", e);
        }
    }

    private static void close(EntityManager manager) {
        try {
            manager.close();
        } catch (RuntimeException e) {
            LOG.warn("An entity manager did not close in order", e);
        }
    }
}
