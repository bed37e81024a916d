package org.tesseracrm.shell.internal;

import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import org.tesseracrm.core.api.access.Caller;

/** Who is signed in to a session of the browser. */
public final class SessionCaller {
    private static final String CALLER = "tessera.caller";
    private static final String MUST_CHANGE_PASSWORD = "tessera.mustChangePassword";

    private static final String MUST_ENROL = "tessera.mustEnrol";
    private static final String ID = "tessera.session";

    private SessionCaller() {}

    public static Optional<Caller> of(VaadinSession session) {
        return session.getAttribute(CALLER) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** The session's id in {@link org.tesseracrm.core.api.access.Sessions}; empty while nobody is signed in. */
    public static String id(VaadinSession session) {
        return session.getAttribute(ID) instanceof String id ? id : "";
    }

    /** From now on somebody is signed in. */
    public static void begin(VaadinSession session, Caller caller, String id) {
        put(session, caller);
        session.setAttribute(ID, id);
    }

    public static void put(VaadinSession session, Caller caller) {
        session.setAttribute(CALLER, caller);
    }

    public static void clear(VaadinSession session) {
        session.setAttribute(CALLER, null);
        session.setAttribute(ID, null);
    }

    public static boolean mustChangePassword(VaadinSession session) {
        return Boolean.TRUE.equals(session.getAttribute(MUST_CHANGE_PASSWORD));
    }

    public static void mustChangePassword(VaadinSession session, boolean must) {
        session.setAttribute(MUST_CHANGE_PASSWORD, must);
    }

    /** Whether he has to set up a second factor before anything else. */
    public static boolean mustEnrol(VaadinSession session) {
        return Boolean.TRUE.equals(session.getAttribute(MUST_ENROL));
    }

    public static void mustEnrol(VaadinSession session, boolean must) {
        session.setAttribute(MUST_ENROL, must);
    }
}
