package org.tesseracrm.web.internal;

import com.vaadin.flow.server.VaadinSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.web.UiHost;

/** Puts a session's user in charge of the thread that works for it: once, however deeply the work is nested. */
@Component(service = Scopes.class)
public final class Scopes {
    private static final Logger LOG = LoggerFactory.getLogger(Scopes.class);
    private static final UiHost.Scope NOTHING = () -> {};

    private static final class Entered {
        final VaadinSession session;
        final Entered outer;
        UiHost.Scope scope;

        Entered(VaadinSession session, Entered outer) {
            this.session = session;
            this.outer = outer;
        }
    }

    private final Host host;
    private final ThreadLocal<Entered> current = new ThreadLocal<>();

    @Activate
    public Scopes(@Reference Host host) {
        this.host = host;
    }

    UiHost.Scope enter(VaadinSession session) {
        Entered outer = current.get();
        if (outer != null && outer.session == session) {
            return NOTHING;
        }
        Entered entered = new Entered(session, outer);
        entered.scope = host.enter(session);
        current.set(entered);
        return () -> leave(entered);
    }

    private void leave(Entered entered) {
        entered.scope.close();
        if (entered.outer == null) {
            current.remove();
        } else {
            current.set(entered.outer);
        }
    }

    /** Lets nobody's name stay on a thread whose work is done. */
    void end() {
        Entered entered = current.get();
        if (entered != null) {
            LOG.error("A thread ended its work in a user's name", new IllegalStateException("scope left open"));
            for (Entered each = entered; each != null; each = each.outer) {
                each.scope.close();
            }
            current.remove();
        }
    }

    /** After the user of the session may have changed, as by signing in. */
    void renew(VaadinSession session) {
        Entered entered = current.get();
        if (entered != null && entered.session == session) {
            entered.scope.close();
            entered.scope = host.enter(session);
        }
    }
}
