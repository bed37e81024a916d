package org.tesseracrm.core.internal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.internal.directory.DirectorySettings.Attributes;

class LdapDirectoryTest {
    private static final String BASE = "dc=tile,dc=example";
    private static final String READER = "cn=reader," + BASE;
    private static final String PASSWORD = "Slate-Nine-7";
    private static final Attributes NAMES = new Attributes(
            List.of("uid"),
            List.of("displayName", "cn"),
            List.of("mail"),
            List.of("mobile"),
            List.of("ou"),
            List.of("manager"));

    private InMemoryDirectoryServer server;

    @BeforeEach
    void start() throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.addAdditionalBindCredentials(READER, PASSWORD);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("plain"));
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: top", "objectClass: domain", "dc: tile");
        for (int i = 0; i < 23; i++) {
            server.add(
                    "dn: uid=p" + i + "," + BASE,
                    "objectClass: inetOrgPerson",
                    "uid: p" + i,
                    "cn: Person " + i,
                    "sn: " + i,
                    "ou: Office",
                    "manager: UID=p0, " + BASE);
        }
        server.startListening();
    }

    @AfterEach
    void stop() {
        server.shutDown(true);
    }

    @Test
    void allPeopleComePageByPage() {
        List<Integer> seen = new ArrayList<>();
        List<DirectoryPerson> people = read(settings(url(), PASSWORD, BASE), seen);
        assertEquals(23, people.size());
        assertEquals(List.of(5, 10, 15, 20, 23), seen);
        DirectoryPerson third = people.stream()
                .filter(each -> each.user().equals("p3"))
                .findFirst()
                .orElseThrow();
        assertEquals("Person 3", third.name());
        assertEquals("Office", third.department());
    }

    @Test
    void eachFailureSaysWhatToDo() {
        assertEquals("core.directory.bind", failure(settings(url(), "wrong", BASE)));
        assertEquals("core.directory.bind", failure(settings(url(), "", BASE)));
        assertEquals("core.directory.base", failure(settings(url(), PASSWORD, "ou=none," + BASE)));
        assertEquals("core.directory.base", failure(settings(url(), PASSWORD, "no name")));
        assertEquals("core.directory.incomplete", failure(settings("http://example", PASSWORD, BASE)));
        int port = server.getListenPort();
        server.shutDown(true);
        assertEquals("core.directory.unreachable", failure(settings("ldap://127.0.0.1:" + port, PASSWORD, BASE)));
    }

    @Test
    void aLineThatIsNotEncryptedAsAskedIsNotUsed() {
        DirectorySettings plain = settings(url(), PASSWORD, BASE);
        DirectorySettings encrypted = new DirectorySettings(
                plain.company(),
                plain.url(),
                true,
                plain.bindDn(),
                plain.bindPassword(),
                plain.baseDn(),
                plain.filter(),
                plain.attributes(),
                plain.connectMillis(),
                plain.readMillis(),
                plain.pageSize());
        assertEquals("core.directory.unreachable", failure(encrypted));
    }

    @Test
    void thePasswordIsNeverTold() {
        assertFalse(settings(url(), PASSWORD, BASE).toString().contains(PASSWORD));
    }

    private static List<DirectoryPerson> read(DirectorySettings settings, List<Integer> seen) {
        return new LdapDirectory(settings).people(seen::add);
    }

    private static String failure(DirectorySettings settings) {
        UnavailableException failure =
                assertThrows(UnavailableException.class, () -> read(settings, new ArrayList<>()));
        assertFalse(failure.toString().contains(PASSWORD));
        return failure.text().key();
    }

    private String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    private static DirectorySettings settings(String url, String password, String base) {
        return new DirectorySettings(
                "tile", url, false, READER, password, base, "(objectClass=inetOrgPerson)", NAMES, 2_000, 5_000, 5);
    }
}
