package org.tesseracrm.core.internal.service.installation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleException;
import org.tesseracrm.i18n.Text;

/**
 * Why a module did not come up.
 *
 * @param detail what it says of itself, on one line
 */
record Fault(Kind kind, String detail) {
    private static final int LONGEST = 300;
    private static final Pattern PACKAGE = Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)");

    enum Kind {
        /** Something it needs is not there. */
        RESOLVE,
        START,
        /** Its start did not end in time. */
        HANG,
        MIGRATION,
        /** It started, and never declared itself. */
        SILENT
    }

    Fault {
        detail = detail.replaceAll("\\s+", " ").strip();
        detail = detail.length() > LONGEST ? detail.substring(0, LONGEST) + "…" : detail;
    }

    static Fault of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof BundleException e && e.getType() == BundleException.ACTIVATOR_ERROR) {
                return new Fault(Kind.START, deepest(t));
            }
        }
        String said = deepest(thrown);
        Matcher missing = PACKAGE.matcher(said);
        String name = null;
        while (missing.find()) {
            name = missing.group(1);
        }
        return name == null ? new Fault(Kind.START, said) : new Fault(Kind.RESOLVE, name);
    }

    Text text() {
        return Text.of("core.installation.fault." + kind.name(), detail);
    }

    /** What is above it only wraps. */
    private static String deepest(Throwable thrown) {
        String said = thrown.getClass().getSimpleName();
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            String message = t.getMessage();
            said = message == null || message.isBlank() ? t.getClass().getSimpleName() : message;
        }
        return said;
    }
}
