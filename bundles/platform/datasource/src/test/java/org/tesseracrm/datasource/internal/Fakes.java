package org.tesseracrm.datasource.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.transaction.RollbackException;
import javax.transaction.Status;
import javax.transaction.Synchronization;
import javax.transaction.SystemException;
import javax.transaction.Transaction;
import javax.transaction.TransactionManager;
import javax.transaction.xa.XAResource;
import org.apache.aries.jpa.template.EmConsumer;
import org.apache.aries.jpa.template.EmFunction;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.coordinator.Coordination;
import org.osgi.service.coordinator.Coordinator;

/** A transaction manager, a coordinator and units that write down what happens to them. */
final class Fakes {
    final List<String> events = new ArrayList<>();
    final Manager manager = new Manager();
    private final Deque<Coordination> stack = new ArrayDeque<>();

    Coordinator coordinator() {
        return proxy(Coordinator.class, (self, method, args) -> switch (method.getName()) {
            case "begin" -> {
                Coordination begun = coordination();
                stack.push(begun);
                yield begun;
            }
            case "pop" -> stack.poll();
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    int openCoordinations() {
        return stack.size();
    }

    private Coordination coordination() {
        return proxy(Coordination.class, (self, method, args) -> switch (method.getName()) {
            case "end" -> {
                events.add("end");
                stack.remove(self);
                yield null;
            }
            case "push" -> {
                stack.push((Coordination) self);
                yield self;
            }
            case "equals" -> self == args[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    EntityManager entityManager(String name) {
        return proxy(EntityManager.class, (self, method, args) -> {
            events.add(method.getName() + " " + name);
            return null;
        });
    }

    EntityManagerFactory factory(String name) {
        return proxy(EntityManagerFactory.class, (self, method, args) -> entityManager(name));
    }

    JpaTemplate unit(String name) {
        EntityManager entityManager = entityManager(name);
        return new JpaTemplate() {
            @Override
            public <R> R txExpr(TransactionType type, EmFunction<R> code) {
                return code.apply(entityManager);
            }

            @Override
            public <R> R txExpr(EmFunction<R> code) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void tx(TransactionType type, EmConsumer code) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void tx(EmConsumer code) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Fakes.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** One thread's transactions. */
    final class Manager implements TransactionManager {
        private Tx current;
        Exception commitFailure;

        @Override
        public void begin() {
            current = new Tx();
            events.add("begin");
        }

        @Override
        public void commit() throws RollbackException, SystemException {
            Tx ended = current;
            current = null;
            if (commitFailure instanceof RollbackException e) {
                throw e;
            } else if (commitFailure instanceof SystemException e) {
                throw e;
            } else if (ended.status != Status.STATUS_ACTIVE) {
                throw new RollbackException("marked");
            }
            events.add("commit");
            ended.synchronizations.forEach(s -> s.afterCompletion(Status.STATUS_COMMITTED));
        }

        @Override
        public void rollback() {
            current = null;
            events.add("rollback");
        }

        @Override
        public void setRollbackOnly() {
            current.setRollbackOnly();
        }

        @Override
        public int getStatus() {
            return current == null ? Status.STATUS_NO_TRANSACTION : current.status;
        }

        @Override
        public Transaction getTransaction() {
            return current;
        }

        @Override
        public Transaction suspend() {
            Transaction suspended = current;
            current = null;
            if (suspended != null) {
                events.add("suspend");
            }
            return suspended;
        }

        @Override
        public void resume(Transaction suspended) {
            current = (Tx) suspended;
            events.add("resume");
        }

        @Override
        public void setTransactionTimeout(int seconds) {
            throw new UnsupportedOperationException();
        }
    }

    static final class Tx implements Transaction {
        private int status = Status.STATUS_ACTIVE;
        private final List<Synchronization> synchronizations = new ArrayList<>();

        @Override
        public void setRollbackOnly() {
            status = Status.STATUS_MARKED_ROLLBACK;
        }

        @Override
        public int getStatus() {
            return status;
        }

        @Override
        public void registerSynchronization(Synchronization synchronization) {
            synchronizations.add(synchronization);
        }

        @Override
        public void commit() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void rollback() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean delistResource(XAResource resource, int flag) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean enlistResource(XAResource resource) {
            throw new UnsupportedOperationException();
        }
    }
}
