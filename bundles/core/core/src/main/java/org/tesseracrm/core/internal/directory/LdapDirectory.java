package org.tesseracrm.core.internal.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.function.IntConsumer;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.PartialResultException;
import javax.naming.directory.Attribute;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import javax.naming.ldap.Control;
import javax.naming.ldap.InitialLdapContext;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.PagedResultsControl;
import javax.naming.ldap.PagedResultsResponseControl;
import javax.naming.ldap.StartTlsRequest;
import javax.naming.ldap.StartTlsResponse;
import org.tesseracrm.core.api.admin.DirectoryImport;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.i18n.Text;

/** Reads people by LDAP, page by page. What it asks for comes from the configuration alone, nothing from people's input. */
final class LdapDirectory {
    private static final String FACTORY = "com.sun.jndi.ldap.LdapCtxFactory";

    private final DirectorySettings settings;

    LdapDirectory(DirectorySettings settings) {
        this.settings = settings;
    }

    /**
     * @param seen told how many have come so far
     * @throws UnavailableException with the remedy where they cannot be read
     */
    List<DirectoryPerson> people(IntConsumer seen) {
        LdapFailures.requireComplete(settings);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // JNDI looks for the provider and its parts there, and a bundle's loader need not see them
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        Stage stage = Stage.CONNECT;
        try (Connection connection = new Connection()) {
            connection.open();
            stage = Stage.BIND;
            connection.bind();
            stage = Stage.SEARCH;
            return search(connection.context, seen);
        } catch (NamingException | IOException e) {
            throw LdapFailures.of(settings, stage, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** How far it came. */
    enum Stage {
        CONNECT,
        BIND,
        SEARCH
    }

    private List<DirectoryPerson> search(LdapContext context, IntConsumer seen) throws NamingException, IOException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        controls.setReturningAttributes(settings.attributes().names());
        controls.setTimeLimit(settings.readMillis());
        List<DirectoryPerson> people = new ArrayList<>();
        byte[] cookie = null;
        do {
            context.setRequestControls(new Control[] {
                new PagedResultsControl(
                        settings.pageSize(), cookie, cookie == null ? Control.NONCRITICAL : Control.CRITICAL)
            });
            NamingEnumeration<SearchResult> results =
                    context.search(new LdapName(settings.baseDn()), settings.filter(), controls);
            try {
                while (results.hasMore()) {
                    add(people, results.next());
                }
            } catch (PartialResultException e) {
                // there are referrals, which are not followed: this page ends here
            } finally {
                results.close();
            }
            seen.accept(people.size());
            cookie = cookie(context);
        } while (cookie != null);
        return people;
    }

    /** Entries without a sign-in name are no people that could sign in. */
    private void add(List<DirectoryPerson> people, SearchResult result) throws NamingException {
        String user = value(result, settings.attributes().user());
        if (user.isEmpty()) {
            return;
        }
        if (people.size() == DirectoryImport.MAX_PEOPLE) {
            throw new UnavailableException(Text.of("core.directory.tooMany", DirectoryImport.MAX_PEOPLE));
        }
        String name = value(result, settings.attributes().name());
        people.add(new DirectoryPerson(
                result.getNameInNamespace(),
                user,
                name.isEmpty() ? user : name,
                value(result, settings.attributes().mail()),
                value(result, settings.attributes().mobile()),
                value(result, settings.attributes().department()),
                value(result, settings.attributes().manager())));
    }

    private static String value(SearchResult result, List<String> attributes) throws NamingException {
        for (String name : attributes) {
            Attribute attribute = result.getAttributes().get(name);
            if (attribute != null
                    && attribute.size() > 0
                    && attribute.get() instanceof String text
                    && !text.isBlank()) {
                return text.strip();
            }
        }
        return "";
    }

    private static byte[] cookie(LdapContext context) throws NamingException {
        Control[] answered = context.getResponseControls();
        if (answered != null) {
            for (Control control : answered) {
                if (control instanceof PagedResultsResponseControl paged
                        && paged.getCookie() != null
                        && paged.getCookie().length > 0) {
                    return paged.getCookie();
                }
            }
        }
        return null;
    }

    private final class Connection implements AutoCloseable {
        private LdapContext context;
        private StartTlsResponse tls;

        /** Nothing is said about who asks before the line is encrypted. */
        void open() throws NamingException, IOException {
            Hashtable<String, Object> environment = new Hashtable<>();
            environment.put(Context.INITIAL_CONTEXT_FACTORY, FACTORY);
            environment.put(Context.PROVIDER_URL, settings.url());
            environment.put(Context.SECURITY_AUTHENTICATION, "none");
            environment.put(Context.REFERRAL, "ignore");
            environment.put("com.sun.jndi.ldap.connect.timeout", Integer.toString(settings.connectMillis()));
            environment.put("com.sun.jndi.ldap.read.timeout", Integer.toString(settings.readMillis()));
            context = new InitialLdapContext(environment, null);
            if (settings.startTls() && !settings.url().regionMatches(true, 0, "ldaps:", 0, "ldaps:".length())) {
                tls = (StartTlsResponse) context.extendedOperation(new StartTlsRequest());
                tls.negotiate();
            }
        }

        void bind() throws NamingException {
            if (!settings.bindDn().isEmpty()) {
                context.addToEnvironment(Context.SECURITY_AUTHENTICATION, "simple");
                context.addToEnvironment(Context.SECURITY_PRINCIPAL, settings.bindDn());
                context.addToEnvironment(Context.SECURITY_CREDENTIALS, settings.bindPassword());
                context.reconnect(null);
            }
        }

        @Override
        public void close() throws NamingException, IOException {
            try {
                if (tls != null) {
                    tls.close();
                }
            } finally {
                if (context != null) {
                    context.close();
                }
            }
        }
    }
}
