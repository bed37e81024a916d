package org.tesseracrm.core.api.access;

import org.osgi.annotation.versioning.ProviderType;

/** Tells whose address a request comes from where a proxy stands in between. */
@ProviderType
public interface ClientAddresses {
    /**
     * The last address of {@code X-Forwarded-For} that is not a proxy of ours; the peer itself where that is none of the proxies
     * that the configuration trusts ({@code trustedProxies}), for then anybody could have written the header.
     *
     * @param peer who opened the connection
     * @param forwardedFor the header as it came, null for none
     */
    String of(String peer, String forwardedFor);
}
