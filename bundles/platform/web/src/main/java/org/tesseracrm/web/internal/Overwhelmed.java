package org.tesseracrm.web.internal;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answer to a request that ended with an error: no memory, no stack, a class that is missing. */
final class Overwhelmed {
    private static final Logger LOG = LoggerFactory.getLogger(Overwhelmed.class);

    private final Platform platform;

    Overwhelmed(Platform platform) {
        this.platform = platform;
    }

    void answer(VaadinRequest request, VaadinResponse response, Error error) {
        String reference =
                new Failures(platform).told(null, null, error, "a request").reference();
        Locale locale = request.getLocale();
        String title = OwnLabels.text(locale, "web.overwhelmed.title");
        String text = OwnLabels.text(locale, "web.overwhelmed.text", reference);
        try {
            if (HandlerHelper.isRequestType(request, RequestType.UIDL)) {
                response.setContentType("application/json; charset=utf-8");
                write(response, VaadinService.createCriticalNotificationJSON(title, text, null, null));
            } else {
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
                response.setContentType("text/plain; charset=utf-8");
                write(response, title + "\n" + text);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The browser of failure {} has part of an answer already, or went away", reference, e);
        }
    }

    private static void write(VaadinResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
