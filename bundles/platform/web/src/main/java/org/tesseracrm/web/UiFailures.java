package org.tesseracrm.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.osgi.framework.Bundle;
import org.tesseracrm.web.internal.Failures;

/** For who shows parts that others bring: one that fails is told like a view that fails, and the rest is shown. */
public final class UiFailures {
    private UiFailures() {}

    /**
     * Writes it down, for the operator too; the caller says so in the part's place. To be called with the session locked.
     *
     * @param provider the bundle it comes from
     */
    public static UiHost.Failure told(Bundle provider, Throwable error) {
        return ((Failures) VaadinSession.getCurrent().getErrorHandler())
                .told(UI.getCurrent(), provider, error, "a part");
    }
}
