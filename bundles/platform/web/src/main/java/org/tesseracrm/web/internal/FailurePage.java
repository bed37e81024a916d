package org.tesseracrm.web.internal;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view could not be opened. */
@Tag("div")
public final class FailurePage extends SheetPage implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    FailurePage(Platform platform) {
        super(platform);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = Failures.reference();
        Throwable error = Failures.unwrapped(parameter.getException());
        String path = event.getLocation().getPath();
        if (platform().host().isAnswer(error)) {
            LOG.debug("Refused at '{}'", path, error);
        } else {
            LOG.error("Failure {} at '{}'", reference, path, error);
        }
        show(event.getUI(), error, reference, "web.failed.title", "web.failed.text");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
