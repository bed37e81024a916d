package org.tesseracrm.shell.internal;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.tesseracrm.core.api.access.Caller;

/** Who is signed in to a session of the browser. */
public final class SessionCaller {
    private static final String CALLER = "tessera.caller";
    private static final String MUST_CHANGE_PASSWORD = "tessera.mustChangePassword";

    private SessionCaller() {}

    public static Optional<Caller> of(VaadinSession session) {
        return session.getAttribute(CALLER) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    public static void put(VaadinSession session, Caller caller) {
        session.setAttribute(CALLER, caller);
    }

    public static void clear(VaadinSession session) {
        session.setAttribute(CALLER, null);
    }

    public static boolean mustChangePassword(VaadinSession session) {
        return Boolean.TRUE.equals(session.getAttribute(MUST_CHANGE_PASSWORD));
    }

    public static void mustChangePassword(VaadinSession session, boolean must) {
        session.setAttribute(MUST_CHANGE_PASSWORD, must);
    }
}
