package org.tesseracrm.web.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.tesseracrm.web.UiHost;

/** No view is at that address; when one comes, the tab shows it. */
@Tag("div")
public final class NoViewPage extends SheetPage implements HasErrorParameter<NotFoundException> {
    private static final long serialVersionUID = 1;

    NoViewPage(Platform platform) {
        super(platform);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        boolean ready = platform().routes().ready();
        show(
                event.getUI(),
                new UiHost.Failure(parameter.getException(), "", "", true),
                ready ? "web.noView.title" : "web.starting.title",
                ready ? "web.noView.text" : "web.starting.text");
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        platform().routes().waits(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        platform().routes().waitsNoMore(event.getUI());
        super.onDetach(event);
    }
}
