package org.tesseracrm.web.internal;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.PushConnection;

/**
 * The mark on a tab that was led away from a view that has gone. Until its browser has heard of it, the tab keeps the view's
 * components; a tab whose browser does not come for a while is closed.
 */
record LedAway(long since) {
    private static final long PATIENCE_MILLIS = 120_000;

    static void mark(UI ui) {
        ComponentUtil.setData(ui, LedAway.class, new LedAway(System.currentTimeMillis()));
    }

    /** To be called with the session locked. */
    static void check(UI ui) {
        LedAway mark = ComponentUtil.getData(ui, LedAway.class);
        if (mark == null) {
            return;
        }
        UIInternals internals = ui.getInternals();
        PushConnection push = internals.getPushConnection();
        if (push != null && push.isConnected() || internals.getLastHeartbeatTimestamp() > mark.since()) {
            ComponentUtil.setData(ui, LedAway.class, null);
        } else if (System.currentTimeMillis() - mark.since() > PATIENCE_MILLIS && !ui.isClosing()) {
            VaadinSession session = ui.getSession();
            ui.close();
            session.removeUI(ui);
        }
    }
}
