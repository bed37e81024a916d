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

    private final transient Platform platform;
    private final transient Scopes scopes;
    /** Guarded by the session's lock. */
    private transient UiHost.Scope scope;

    CrmSession(VaadinService service, Platform platform) {
        super(service);
        this.platform = platform;
        this.scopes = platform.scopes();
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
        } catch (Error e) {
            // what is pushed to one tab must not end the thread that brought the news to all
            new Failures(platform).told(null, null, e, "a push");
        } finally {
            entered.close();
        }
    }

    private boolean outermost() {
        return ((ReentrantLock) getLockInstance()).getHoldCount() == 1;
    }
}
