package org.tesseracrm.shell.internal.workbench;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.tesseracrm.core.ui.BasePage;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.shell.internal.Paths;
import org.tesseracrm.web.View;
import org.tesseracrm.web.ViewPath;

/** For every address that leads nowhere. */
@Component(service = View.class, scope = ServiceScope.PROTOTYPE)
@ViewPath(path = ":path*")
public final class NotFoundView extends BasePage implements View, BeforeEnterObserver {

    public NotFoundView() {
        title("shell.notFound.title");
        add(new EmptyState(
                VaadinIcon.MAP_MARKER,
                "shell.notFound.heading",
                "shell.notFound.hint",
                button("shell.toWorkbench", VaadinIcon.DASHBOARD, () -> go(Paths.WORKBENCH))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (VaadinResponse.getCurrent() != null) {
            VaadinResponse.getCurrent().setStatus(HttpStatusCode.NOT_FOUND.getCode());
        }
    }
}
