package org.tesseracrm.itests.realdata;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A directory with the people of the sales organisation, as an OpenLDAP has them. */
final class Directory implements AutoCloseable {
    static final String BASE = "dc=sales,dc=example";
    static final String READER = "cn=reader," + BASE;
    static final String PASSWORD = "Slate-Nine-7-tells";

    private final InMemoryDirectoryServer server;

    Directory(Sales sales) throws LDAPException, LDIFException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
        config.addAdditionalBindCredentials(READER, PASSWORD);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH);
        server = new InMemoryDirectoryServer(config);
        server.add("dn: " + BASE, "objectClass: top", "objectClass: domain", "dc: sales");
        for (String person : sales.people()) {
            List<String> entry = new ArrayList<>(List.of(
                    "dn: " + dn(person),
                    "objectClass: inetOrgPerson",
                    "uid: " + user(person),
                    "cn: " + person,
                    "sn: " + person,
                    "mail: " + user(person) + "@sales.example",
                    "ou: " + Sales.office(person)));
            if (sales.managers().containsKey(person)) {
                entry.add("manager: " + dn(sales.managers().get(person)));
            }
            server.add(entry.toArray(String[]::new));
        }
        server.startListening();
    }

    static String user(String person) {
        return person.toLowerCase(Locale.ROOT).replace(' ', '.');
    }

    private static String dn(String person) {
        return "uid=" + user(person) + "," + BASE;
    }

    String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    void move(String person, String manager) throws LDAPException {
        server.modify(dn(person), new Modification(ModificationType.REPLACE, "manager", dn(manager)));
    }

    void remove(String person) throws LDAPException {
        server.delete(dn(person));
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
