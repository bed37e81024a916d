package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Component;

/** The sessions there are, with their tabs. */
@Component(service = OpenTabs.class)
public final class OpenTabs {
    private final Set<VaadinSession> sessions = ConcurrentHashMap.newKeySet();

    void opened(VaadinSession session) {
        sessions.add(session);
    }

    void closed(VaadinSession session) {
        sessions.remove(session);
    }

    /** Calls back in each tab, with its session locked, now or as soon as the session is free. */
    void each(Consumer<UI> action) {
        for (VaadinSession session : sessions) {
            session.access(() -> session.getUIs().forEach(ui -> in(ui, action)));
        }
    }

    private static void in(UI ui, Consumer<UI> action) {
        try {
            ui.access(() -> action.accept(ui));
        } catch (UIDetachedException e) {
            // closed meanwhile: it needs nothing any more
            return;
        }
    }
}
