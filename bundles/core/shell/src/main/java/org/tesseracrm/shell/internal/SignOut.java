package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;

/** The end of a session. */
public final class SignOut {

    private SignOut() {}

    /** By the person. */
    public static void now(UI ui) {
        Cookies.forget(ui, Cookies.SIGNED_IN);
        leave(ui);
    }

    /** By itself; the sign-in page then says why. */
    public static void expired(UI ui) {
        SessionCaller.clear(ui.getSession());
        ui.getPage().reload();
    }

    private static void leave(UI ui) {
        VaadinRequest request = VaadinRequest.getCurrent();
        String base = request == null ? "" : request.getContextPath();
        ui.getPage().setLocation(base + "/" + Paths.SIGN_IN);
        VaadinSession session = ui.getSession();
        SessionCaller.clear(session);
        // all that is known of the person lies in this session; the next one gets a new id at its sign-in
        session.close();
    }
}
