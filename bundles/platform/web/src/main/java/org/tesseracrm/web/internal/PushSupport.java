package org.tesseracrm.web.internal;

import jakarta.websocket.CloseReason;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/**
 * Makes Pax Web start the WebSocket container of our context, which it does only where an endpoint is registered; push then
 * brings its own. Nobody talks to this one.
 */
@Component(
        service = PushSupport.class,
        property = {
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + WebContext.NAME + ")",
            "org.ops4j.pax.web.http.whiteboard.websocket=true"
        })
@ServerEndpoint("/VAADIN/push-support")
public final class PushSupport {
    @OnOpen
    public void open(Session session) throws IOException {
        session.close(new CloseReason(CloseReason.CloseCodes.CANNOT_ACCEPT, ""));
    }
}
