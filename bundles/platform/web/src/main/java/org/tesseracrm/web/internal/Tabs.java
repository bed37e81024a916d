package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.osgi.framework.FrameworkUtil;

/** What every session and every tab begins with. */
final class Tabs implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1;

    private final transient Platform platform;

    Tabs(Platform platform) {
        this.platform = platform;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(Words::system);
        event.getSource().addSessionInitListener(this::sessionInit);
        event.getSource().addSessionDestroyListener(end -> platform.tabs().closed(end.getSession()));
        event.getSource().addUIInitListener(this::tabInit);
    }

    private void sessionInit(SessionInitEvent event) {
        VaadinSession session = event.getSession();
        session.setErrorHandler(new Failures(platform));
        platform.sessions().begin(session);
        platform.tabs().opened(session);
    }

    private void tabInit(UIInitEvent event) {
        UI ui = event.getUI();
        ui.addBeforeEnterListener(this::beforeEnter);
        ui.addAfterNavigationListener(done -> {
            Words.speak(ui);
            Destination.of(ui).reach();
        });
    }

    /** Nobody in charge of views: nothing is shown. */
    private void beforeEnter(BeforeEnterEvent event) {
        Class<?> target = event.getNavigationTarget();
        if (target == FailurePage.class) {
            // what failed is still where the tab wanted to go
            return;
        }
        Destination.set(event.getUI(), event.getLocation().getPath(), target);
        boolean asked = platform.host().beforeView(event, FrameworkUtil.getBundle(target));
        if (!asked && target != NoViewPage.class) {
            event.rerouteToError(NotFoundException.class);
        }
        platform.scopes().renew(event.getUI().getSession());
    }
}
