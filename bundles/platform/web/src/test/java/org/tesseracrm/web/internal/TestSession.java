package org.tesseracrm.web.internal;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A session without a container: a lock, and a queue of tasks that runs when the lock is given back. */
final class TestSession {
    private TestSession() {}

    static final class Service extends VaadinServletService {
        private static final long serialVersionUID = 1;

        Service() {
            super(null, (DeploymentConfiguration) null);
        }
    }

    static VaadinSession plain() {
        ReentrantLock lock = new ReentrantLock();
        return new VaadinSession(new Service()) {
            private static final long serialVersionUID = 1;

            @Override
            public Lock getLockInstance() {
                return lock;
            }
        };
    }
}
