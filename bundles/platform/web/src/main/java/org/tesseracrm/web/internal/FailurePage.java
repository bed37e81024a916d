package org.tesseracrm.web.internal;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorNavigationEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationStateBuilder;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Router;
import com.vaadin.flow.router.internal.ErrorStateRenderer;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.framework.FrameworkUtil;
import org.tesseracrm.web.UiHost;

/** A view could not be opened. */
@Tag("div")
public final class FailurePage extends SheetPage implements HasErrorParameter<Exception> {
    private static final long serialVersionUID = 1;

    FailurePage(Platform platform) {
        super(platform);
    }

    /** Takes the place of a view of which Vaadin does not know that it failed: its router expects exceptions, not errors. */
    static void open(UI ui, String path, Error error) {
        Router router = ui.getInternals().getRouter();
        Exception wrapped = new UnexpectedError(error);
        new ErrorStateRenderer(new NavigationStateBuilder(router)
                        .withTarget(FailurePage.class)
                        .build())
                .handle(new ErrorNavigationEvent(
                        router,
                        new Location(path),
                        ui,
                        NavigationTrigger.CLIENT_SIDE,
                        new ErrorParameter<>(Exception.class, wrapped)));
        // the browser still waits for the view
        ui.wrapperElement.executeJs("this.serverConnected && this.serverConnected(false)");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        UI ui = event.getUI();
        Destination going = Destination.of(ui);
        Class<?> view = going == null ? null : going.view();
        UiHost.Failure failure = new Failures(platform())
                .told(
                        ui,
                        view == null ? null : FrameworkUtil.getBundle(view),
                        parameter.getException(),
                        view == null ? "a view" : view.getName());
        show(ui, failure, "web.failed.title", "web.failed.text");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
