package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.Origin;
import org.tesseracrm.core.api.access.Sessions;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.SessionCaller;
import org.tesseracrm.shell.internal.SignOut;

/** The browsers signed in at this node: whose session is ended sees it at once, and a browser that goes ends its session. */
@Component(service = OpenSessions.class, immediate = true)
public final class OpenSessions {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSessions.class);

    private final Sessions sessions;
    private final Map<String, VaadinSession> here = new ConcurrentHashMap<>();
    private final Registration listening;

    @Activate
    public OpenSessions(@Reference Sessions sessions) {
        this.sessions = sessions;
        this.listening = sessions.onEnd(this::ended);
    }

    @Deactivate
    void close() {
        listening.close();
        here.clear();
    }

    /** Signs somebody in to a browser's session, which is locked. */
    void begin(VaadinSession session, Caller caller, Origin origin) {
        String id = sessions.open(caller, origin);
        SessionCaller.begin(session, caller, id);
        here.put(id, session);
        session.addSessionDestroyListener(gone -> forget(id));
    }

    private void forget(String id) {
        if (here.remove(id) != null) {
            try {
                sessions.close(id);
            } catch (RuntimeException e) {
                LOG.debug("The end of a session could not be written down; it will be forgotten in time", e);
            }
        }
    }

    private void ended(Set<String> ids) {
        for (String id : ids) {
            VaadinSession session = here.remove(id);
            if (session != null) {
                tell(session);
            }
        }
    }

    /** Not with the session's lock held: who ends sessions may hold another's. */
    private static void tell(VaadinSession session) {
        session.access(() -> {
            for (UI ui : List.copyOf(session.getUIs())) {
                Ui.push(ui, () -> SignOut.expired(ui));
            }
        });
    }
}
