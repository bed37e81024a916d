package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a page asks, message by message. One that comes again or out of turn (a slow answer, a lost connection, a sign-in that
 * gave the session another id) is answered with the whole state of the page, which goes on from there; Vaadin alone would stop
 * the page with an internal error (vaadin/flow 12640).
 */
final class OutOfStep extends UidlRequestHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OutOfStep.class);
    private static final long serialVersionUID = 1;
    private static final String WORDS = "Unexpected message id";

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new Rpc();
    }

    private static final class Rpc extends ServerRpcHandler {
        private static final long serialVersionUID = 1;

        @Override
        public void handleRpc(UI ui, String message, VaadinRequest request) throws InvalidUIDLSecurityKeyException {
            try {
                super.handleRpc(ui, message, request);
            } catch (UnsupportedOperationException e) {
                if (e.getMessage() == null || !e.getMessage().startsWith(WORDS)) {
                    throw e;
                }
                LOG.info("A page is brought in step again: {}", e.getMessage());
                ui.getInternals().getStateTree().prepareForResync();
                ui.getInternals().getDependencyList().clearPendingSendToClient();
                throw new ResynchronizationRequiredException();
            }
        }
    }
}
