package org.tesseracrm.core.internal.directory;

import javax.naming.AuthenticationException;
import javax.naming.InvalidNameException;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.NoPermissionException;
import javax.naming.directory.InvalidSearchFilterException;
import javax.net.ssl.SSLException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.internal.directory.LdapDirectory.Stage;
import org.tesseracrm.i18n.Text;

/** What to do about a directory that cannot be read. Never says the password, nor what the directory said. */
final class LdapFailures {
    private LdapFailures() {}

    /** An empty password with a name is no sign-in but an anonymous one, which many directories let pass. */
    static void requireComplete(DirectorySettings settings) {
        if (!settings.url().matches("(?i)ldaps?://[^/\\s]+/?")
                || settings.baseDn().isEmpty()) {
            throw new UnavailableException(Text.of("core.directory.incomplete", settings.company()));
        }
        if (!settings.bindDn().isEmpty() && settings.bindPassword().isEmpty()) {
            throw bind(settings);
        }
    }

    static UnavailableException of(DirectorySettings settings, Stage stage, Exception failure) {
        if (has(failure, SSLException.class)) {
            return text("core.directory.certificate", settings.url());
        }
        if (failure instanceof AuthenticationException || failure instanceof NoPermissionException) {
            return bind(settings);
        }
        if (failure instanceof NameNotFoundException || failure instanceof InvalidNameException) {
            return stage == Stage.BIND ? bind(settings) : text("core.directory.base", settings.baseDn());
        }
        if (failure instanceof InvalidSearchFilterException) {
            return text("core.directory.filter", settings.filter());
        }
        return stage == Stage.SEARCH
                ? text("core.directory.broken", settings.url())
                : text("core.directory.unreachable", settings.url());
    }

    private static UnavailableException bind(DirectorySettings settings) {
        return text("core.directory.bind", settings.bindDn());
    }

    private static UnavailableException text(String key, String what) {
        return new UnavailableException(Text.of(key, what));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (kind.isInstance(at)) {
                return true;
            }
            at = at instanceof NamingException naming && naming.getRootCause() != null
                    ? naming.getRootCause()
                    : at.getCause();
        }
        return false;
    }
}
