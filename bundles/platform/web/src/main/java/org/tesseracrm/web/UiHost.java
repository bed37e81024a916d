package org.tesseracrm.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinSession;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;

/** What the platform asks of whoever knows users: one service, from the shell. */
@ConsumerType
public interface UiHost {
    /** Puts the session's user in charge of this thread until closed. Called around all that runs for a session. */
    Scope enter(VaadinSession session);

    /** Called before a view of that bundle is shown; may reroute (to sign-in, to the workbench). */
    void beforeView(BeforeEnterEvent event, Bundle provider);

    /** Called, with the session locked, when the view that a tab shows has gone with its bundle. */
    void viewGone(UI ui);

    /** Shows what went wrong in a form that leaks nothing; the reference stands in the log too. */
    void failed(UI ui, Throwable error, String reference);

    /** Ends with the thread's work for a session. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
