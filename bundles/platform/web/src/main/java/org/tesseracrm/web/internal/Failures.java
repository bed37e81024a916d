package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.security.SecureRandom;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each failure goes to the log with a reference, and the reference to the user. */
final class Failures implements ErrorHandler {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are misread over the telephone. */
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private final transient Host host;
    private final transient Labels labels;

    Failures(Host host, Labels labels) {
        this.host = host;
        this.labels = labels;
    }

    static String reference() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .collect(StringBuilder::new, (text, sign) -> text.append(SIGNS.charAt(sign)), StringBuilder::append)
                .toString();
    }

    /** What happened, without what carried it here. */
    static Throwable unwrapped(Throwable thrown) {
        Throwable error = thrown;
        while ((error instanceof ExecutionException || error instanceof InvocationTargetException)
                && error.getCause() != null) {
            error = error.getCause();
        }
        return error;
    }

    @Override
    public void error(ErrorEvent event) {
        Throwable error = unwrapped(event.getThrowable());
        if (error instanceof IOException) {
            LOG.debug("A browser went away", error);
            return;
        }
        String reference = reference();
        if (host.isAnswer(error)) {
            LOG.debug("Refused", error);
        } else {
            LOG.error("Failure {}", reference, error);
        }
        UI ui = UI.getCurrent();
        if (ui != null && !host.failed(ui, error, reference)) {
            Notification.show(labels.getTranslation("web.failed.notice", ui.getLocale(), reference));
        }
    }
}
