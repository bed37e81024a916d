package org.tesseracrm.web.internal;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.communication.PushConnection;

/**
 * The mark on a tab that has news which its browser does not come for. A window that vanished is known as such only when its
 * session ends, and until then the news that a removed module's card has gone hold the card.
 *
 * @param since when this was first seen
 */
record Unheard(long since) {
    /** A page that is just opening, or finds its connection again, is there by then. */
    static final long PATIENCE_MILLIS = 15_000;

    /** To be called with the session locked. */
    static void check(UI ui) {
        UIInternals internals = ui.getInternals();
        PushConnection push = internals.getPushConnection();
        if (push == null || push.isConnected() || !internals.isDirty()) {
            ComponentUtil.setData(ui, Unheard.class, null);
            return;
        }
        Unheard mark = ComponentUtil.getData(ui, Unheard.class);
        long now = System.currentTimeMillis();
        if (mark == null || ui.getSession().getLastRequestTimestamp() > mark.since()) {
            ComponentUtil.setData(ui, Unheard.class, new Unheard(now));
        } else if (now - mark.since() >= PATIENCE_MILLIS) {
            forget(internals);
        }
    }

    /** As a message that was lost on its way: a browser that comes back after all misses it, and asks for its whole page. */
    private static void forget(UIInternals internals) {
        internals.getStateTree().runExecutionsBeforeClientResponse();
        internals.getStateTree().collectChanges(change -> {});
        internals.dumpPendingJavaScriptInvocations();
        internals.incrementServerId();
    }
}
