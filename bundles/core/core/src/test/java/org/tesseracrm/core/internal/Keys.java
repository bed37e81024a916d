package org.tesseracrm.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Certificates for servers in tests; which of them Java trusts here, {@code tls/README.md} says. */
public enum Keys {
    KNOWN,
    UNKNOWN,
    /** Trusted, but another machine's. */
    ELSEWHERE;

    private static final char[] PASSWORD = "changeit".toCharArray();

    public SSLContext context() {
        try (InputStream in = Keys.class.getResourceAsStream("/tls/" + name().toLowerCase(Locale.ROOT) + ".p12")) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, PASSWORD);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
