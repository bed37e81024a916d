package org.tesseracrm.web;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinSession;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.framework.Bundle;

/** What the platform asks of whoever knows users: one service, from the shell. */
@ConsumerType
public interface UiHost {
    /**
     * Puts the session's user in charge of this thread until closed; when the session has no user, nobody, not even whoever was
     * in charge before. Called around all that runs for a session, with the session locked; once more before each view is made.
     */
    Scope enter(VaadinSession session);

    /**
     * Called before a view of that bundle is made; may reroute (to sign-in, to the workbench). For an address where no view is,
     * the bundle is the platform's.
     */
    void beforeView(BeforeEnterEvent event, Bundle provider);

    /** Called, with the session locked, when the view that a tab shows has gone with its bundle. */
    void viewGone(UI ui);

    /** Shows what went wrong in a form that leaks nothing. */
    void failed(UI ui, Failure failure);

    /**
     * Whose failure it is: a module's id, as the log names it; told to the operator under the reference.
     *
     * @param provider the bundle of what failed, null where only the error tells
     */
    default String blame(UI ui, Bundle provider, Throwable error, String reference) {
        return "";
    }

    /** Whether that is an answer to the person, such as 'you may not', and no fault that belongs into the log. */
    default boolean isAnswer(Throwable error) {
        return false;
    }

    /**
     * The page for an address that could not be opened: {@link com.vaadin.flow.router.NotFoundException} when no view is there,
     * else what the view threw. Null for the platform's own page.
     */
    default ErrorPage errorPage(UI ui, Failure failure) {
        return null;
    }

    /**
     * What went wrong.
     *
     * @param reference stands in the log too
     * @param module as {@link #blame} said; empty where nobody knows
     * @param isAnswer as {@link #isAnswer} said
     */
    record Failure(Throwable error, String reference, String module, boolean isAnswer) {}

    /** What to show, and whether the frame stands around it. */
    record ErrorPage(Component content, boolean framed) {}

    /** Ends with the thread's work for a session. */
    @FunctionalInterface
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
