package org.tesseracrm.core.internal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.internal.Keys;
import org.tesseracrm.core.internal.directory.DirectorySettings.Attributes;

/** A directory over {@code ldaps:} and over StartTLS. */
class LdapTlsTest {
    private static final String BASE = "dc=tile,dc=example";
    private static final String READER = "cn=reader," + BASE;
    private static final String PASSWORD = "Slate-Nine-7";
    private static final Attributes NAMES =
            new Attributes(List.of("uid"), List.of("cn"), List.of(), List.of(), List.of(), List.of());

    private InMemoryDirectoryServer server;

    private void start(Keys keys) throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.addAdditionalBindCredentials(READER, PASSWORD);
        InetAddress here = InetAddress.getLoopbackAddress();
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig(
                        "ldaps", here, 0, keys.context().getServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig(
                        "ldap", here, 0, keys.context().getSocketFactory()));
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: top", "objectClass: domain", "dc: tile");
        server.add("dn: uid=li," + BASE, "objectClass: inetOrgPerson", "uid: li", "cn: 李娜", "sn: 李");
        server.startListening();
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps", "ldap"})
    void aTrustedDirectoryIsRead(String scheme) throws LDAPException, LDIFException {
        start(Keys.KNOWN);
        assertEquals("李娜", read(scheme).get(0).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps", "ldap"})
    void oneWhoseIssuerJavaDoesNotTrustIsRefused(String scheme) throws LDAPException, LDIFException {
        start(Keys.UNKNOWN);
        assertEquals("core.directory.certificate", refusal(scheme));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ldaps", "ldap"})
    void oneWithAnotherMachinesCertificateIsRefused(String scheme) throws LDAPException, LDIFException {
        start(Keys.ELSEWHERE);
        assertEquals("core.directory.certificate", refusal(scheme));
    }

    private String refusal(String scheme) {
        return assertThrows(UnavailableException.class, () -> read(scheme))
                .text()
                .key();
    }

    private List<DirectoryPerson> read(String scheme) {
        String url = scheme + "://127.0.0.1:" + server.getListenPort(scheme);
        return new LdapDirectory(new DirectorySettings(
                        "tile",
                        url,
                        true,
                        READER,
                        PASSWORD,
                        BASE,
                        "(objectClass=inetOrgPerson)",
                        NAMES,
                        2_000,
                        5_000,
                        5))
                .people(seen -> {});
    }
}
