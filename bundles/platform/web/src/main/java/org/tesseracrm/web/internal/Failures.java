package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.security.SecureRandom;
import java.util.concurrent.ExecutionException;
import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.web.UiHost;

/** Each failure goes to the log with a reference, and the reference to the user. */
public final class Failures implements ErrorHandler {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are misread over the telephone. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final transient Platform platform;

    Failures(Platform platform) {
        this.platform = platform;
    }

    static String reference() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (text, sign) -> text.append(SIGNS.charAt(sign)), StringBuilder::append)
                .toString();
    }

    /** What happened, without what carried it here. */
    static Throwable unwrapped(Throwable thrown) {
        Throwable error = thrown;
        while ((error instanceof ExecutionException
                        || error instanceof InvocationTargetException
                        || error instanceof UnexpectedError)
                && error.getCause() != null) {
            error = error.getCause();
        }
        return error;
    }

    /**
     * Writes it down, for the operator too, and says under which reference.
     *
     * @param provider the bundle of what failed, null where only the error tells
     * @param what that is
     */
    public UiHost.Failure told(UI ui, Bundle provider, Throwable thrown, String what) {
        Throwable error = unwrapped(thrown);
        if (platform.host().isAnswer(error)) {
            LOG.debug("Refused", error);
            return new UiHost.Failure(error, reference(), "", true);
        }
        String reference = reference();
        String module = platform.host().blame(ui, provider, error, reference);
        Destination at = Destination.of(ui);
        LOG.error(
                "Failure {} of module {}: {} at '{}'",
                reference,
                module.isEmpty() ? "?" : module,
                what,
                at == null ? "" : at.path(),
                error);
        return new UiHost.Failure(error, reference, module, false);
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable error = unwrapped(event.getThrowable());
        if (error instanceof IOException) {
            LOG.debug("A browser went away", error);
            return;
        }
        UI ui = UI.getCurrent();
        Destination going = Destination.of(ui);
        if (error instanceof Error failed && going != null && !going.isReached()) {
            going.reach();
            FailurePage.open(ui, going.path(), failed);
            return;
        }
        UiHost.Failure failure = told(ui, null, error, "a step");
        if (ui != null && !platform.host().failed(ui, failure)) {
            Notification.show(
                    platform.labels().getTranslation("web.failed.notice", ui.getLocale(), failure.reference()));
        }
    }
}
