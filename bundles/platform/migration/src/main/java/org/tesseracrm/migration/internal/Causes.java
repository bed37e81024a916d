package org.tesseracrm.migration.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a database that is away or busy from a changelog that is wrong. */
final class Causes {
    /** Too many connections, access denied, shutdown, disk or table full, lock wait, deadlock, killed, read-only, cluster. */
    private static final Set<Integer> PASSING = Set.of(
            1040, 1041, 1044, 1045, 1047, 1049, 1053, 1021, 1114, 1203, 1205, 1213, 1226, 1290, 1698, 1836, 1927);

    private static final Pattern PLACE =
            Pattern.compile("changeset \\S+::\\S+::[^\\s:]+|line \\d+ column \\d+ of \\S+[^\\s:]");

    private Causes() {}

    static Outcome outcome(Throwable thrown) {
        String reason = reason(thrown);
        for (Throwable t = thrown; t != null; t = next(t)) {
            if (t instanceof SQLException sql && isPassing(sql)) {
                return new Outcome.Later(reason);
            }
        }
        return new Outcome.Broken(place(thrown) + reason, thrown);
    }

    /** The deepest message: what is above it only wraps. */
    static String reason(Throwable thrown) {
        String reason = thrown.toString();
        for (Throwable t = thrown; t != null; t = next(t)) {
            if (t.getMessage() != null && !t.getMessage().isBlank()) {
                reason = t.getMessage();
            }
        }
        // the connection's number would make the same cause look new each time
        return reason.strip().replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    /** Where in the changelog, as far as Liquibase said it on the way up. */
    private static String place(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = next(t)) {
            Matcher place = PLACE.matcher(t.getMessage() == null ? "" : t.getMessage());
            if (place.find()) {
                return place.group() + ": ";
            }
        }
        return "";
    }

    private static boolean isPassing(SQLException e) {
        return PASSING.contains(e.getErrorCode())
                || e instanceof SQLNonTransientConnectionException
                || e instanceof SQLTransientException
                || e.getSQLState() != null && e.getSQLState().startsWith("08");
    }

    private static Throwable next(Throwable t) {
        return t.getCause() == t ? null : t.getCause();
    }
}
