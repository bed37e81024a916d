package org.tesseracrm.web.internal;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.locks.ReentrantLock;
import org.tesseracrm.web.UiHost;

/**
 * A session whose user is in charge of whichever thread holds its lock: all that runs for a session, requests, access tasks and
 * push, runs between the outermost lock and unlock.
 */
class CrmSession extends VaadinSession {
    private static final long serialVersionUID = 1;

    private final transient Scopes scopes;
    /** Guarded by the session's lock. */
    private transient UiHost.Scope scope;

    CrmSession(VaadinService service, Scopes scopes) {
        super(service);
        this.scopes = scopes;
    }

    @Override
    public void lock() {
        super.lock();
        if (outermost()) {
            scope = scopes.enter(this);
        }
    }

    @Override
    public void unlock() {
        checkHasLock();
        if (!outermost()) {
            super.unlock();
            return;
        }
        // the service purges its queue with a lock that it did not take by lock()
        UiHost.Scope entered = scope == null ? scopes.enter(this) : scope;
        scope = null;
        try {
            super.unlock();
        } finally {
            entered.close();
        }
    }

    private boolean outermost() {
        return ((ReentrantLock) getLockInstance()).getHoldCount() == 1;
    }
}
