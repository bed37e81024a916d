package org.tesseracrm.shell.internal.signin;

import com.vaadin.flow.server.VaadinRequest;
import org.tesseracrm.core.api.access.ClientAddresses;
import org.tesseracrm.core.api.access.Origin;

/** Where the request under way comes from. */
final class Origins {
    private Origins() {}

    static Origin now(ClientAddresses addresses) {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null
                ? new Origin("", "")
                : new Origin(
                        addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")),
                        request.getHeader("User-Agent"));
    }
}
