package org.tesseracrm.core.internal.rest;

import jakarta.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.ClientAddresses;
import org.tesseracrm.core.api.access.Origin;

/** Where a request comes from, the proxies before us left out. */
@Component(service = Origins.class)
public final class Origins {
    private final ClientAddresses addresses;

    @Activate
    public Origins(@Reference ClientAddresses addresses) {
        this.addresses = addresses;
    }

    Origin of(HttpServletRequest request) {
        return new Origin(
                addresses.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")),
                request.getHeader("User-Agent"));
    }
}
