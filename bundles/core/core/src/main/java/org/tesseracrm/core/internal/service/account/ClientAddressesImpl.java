package org.tesseracrm.core.internal.service.account;

import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.access.ClientAddresses;
import org.tesseracrm.core.internal.service.Settings;

/** Believes proxies that the configuration names, and nobody else. */
@Component
public final class ClientAddressesImpl implements ClientAddresses {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    private final Supplier<Set<String>> proxies;

    @Activate
    public ClientAddressesImpl(@Reference Settings settings) {
        this(settings::trustedProxies);
    }

    ClientAddressesImpl(Supplier<Set<String>> proxies) {
        this.proxies = proxies;
    }

    @Override
    public String of(String peer, String forwardedFor) {
        Set<String> ours = proxies.get();
        String address = plain(peer == null ? "" : peer);
        if (forwardedFor == null || !ours.contains(address)) {
            return address;
        }
        // each proxy appends whom it heard: what stands left of the first stranger is that stranger's own word
        String[] hops = forwardedFor.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = plain(hops[i].strip());
            if (!ADDRESS.matcher(hop).matches()) {
                return address;
            }
            address = hop;
            if (!ours.contains(hop)) {
                return hop;
            }
        }
        return address;
    }

    private static String plain(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        return bare.equals("0:0:0:0:0:0:0:1") ? "::1" : bare;
    }
}
