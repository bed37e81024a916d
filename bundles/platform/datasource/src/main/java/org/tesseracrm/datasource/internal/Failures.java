package org.tesseracrm.datasource.internal;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.persistence.OptimisticLockException;
import javax.persistence.RollbackException;
import org.tesseracrm.datasource.DatabaseUnavailableException;
import org.tesseracrm.datasource.DatabaseUnavailableException.Reason;
import org.tesseracrm.datasource.StorageFullException;

/** Tells from what a library threw whether the database is away or its disk full. */
final class Failures {
    /** EE_DISK_FULL, ER_DISK_FULL, ER_RECORD_FILE_FULL. */
    private static final Set<Integer> STORAGE_FULL = Set.of(20, 1021, 1114);
    /** 'Error writing file' and others name the operating system's error: EFBIG 27, ENOSPC 28, EDQUOT 122. */
    private static final Pattern NO_SPACE = Pattern.compile(
            "no space left|(errno|errcode|error):? (27|28|122)\\b|disk (is )?full|quota exceeded|file too large",
            Pattern.CASE_INSENSITIVE);

    /** Too many connections, of all or of one user; out of resources. */
    private static final Set<Integer> BUSY = Set.of(1040, 1041, 1203, 1226);
    /** Access denied in its kinds, unknown database. */
    private static final Set<Integer> REFUSED = Set.of(1044, 1045, 1049, 1698, 1130, 1131);
    /** --read-only, read-only transaction, InnoDB read-only. */
    private static final Set<Integer> READ_ONLY = Set.of(1290, 1792, 1836, 1874);
    /** Shutdown in progress, network errors, connection killed, cluster not ready. */
    private static final Set<Integer> GONE = Set.of(1053, 1152, 1158, 1159, 1160, 1161, 1047, 1927, 2006, 2013);

    /** The pool's own words for a connection that broke under the work, without code or state. */
    private static final Pattern BROKEN = Pattern.compile(
            "^Connection .* is closed\\.?( \\{.*)?$|^Connection is null\\.?$|Unable to enlist connection in transaction",
            Pattern.DOTALL);

    private static final Pattern POOL =
            Pattern.compile("^org\\.(mariadb|apache\\.(commons\\.(dbcp2|pool2)|geronimo|openjpa))\\.");

    private Failures() {}

    /** The same exception where it is about something else. */
    static RuntimeException translate(RuntimeException e) {
        if (e instanceof DatabaseUnavailableException || e instanceof StorageFullException) {
            return e;
        }
        return classify(e).orElse(e);
    }

    static Optional<RuntimeException> classify(Throwable thrown) {
        Reason reason = null;
        for (Throwable t : causes(thrown)) {
            if (t instanceof SQLException sql) {
                if (isStorageFull(sql)) {
                    return Optional.of(new StorageFullException(thrown));
                }
                Reason found = reason(sql);
                // the pool's own exception comes first and the driver's, which knows more, below it
                reason = found == null ? reason : found;
            }
        }
        return Optional.ofNullable(reason).map(r -> new DatabaseUnavailableException(r, thrown));
    }

    /**
     * Whether it may be an echo of a connection that broke: no word of the server's, but of the driver, the pool or the
     * transaction manager, that by itself tells nothing.
     */
    static boolean isUnclear(Throwable thrown) {
        boolean rolledBack = thrown instanceof RollbackException;
        for (Throwable t : causes(thrown)) {
            if (t instanceof OptimisticLockException) {
                return false;
            }
            if (t instanceof SQLException sql) {
                return sql.getErrorCode() == 0;
            }
            rolledBack |= t instanceof IllegalStateException && isOfPool(t);
        }
        return rolledBack;
    }

    private static boolean isOfPool(Throwable t) {
        StackTraceElement[] stack = t.getStackTrace();
        return stack.length > 0 && POOL.matcher(stack[0].getClassName()).find();
    }

    /** What the driver said, without the wrappings of pool and mapper. */
    static String deepest(Throwable thrown) {
        String message = thrown.toString();
        for (Throwable t : causes(thrown)) {
            if (t.getMessage() != null && !t.getMessage().isBlank()) {
                message = t.getMessage();
            }
        }
        return message.replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    private static boolean isStorageFull(SQLException e) {
        return STORAGE_FULL.contains(e.getErrorCode())
                || e.getMessage() != null && NO_SPACE.matcher(e.getMessage()).find();
    }

    private static Reason reason(SQLException e) {
        int code = e.getErrorCode();
        if (BUSY.contains(code) || e.getCause() instanceof NoSuchElementException) {
            return Reason.BUSY;
        }
        if (REFUSED.contains(code)) {
            return Reason.REFUSED;
        }
        if (READ_ONLY.contains(code)) {
            return Reason.READ_ONLY;
        }
        boolean connection = e.getSQLState() != null && e.getSQLState().startsWith("08");
        return connection
                        || e.getMessage() != null
                                && BROKEN.matcher(e.getMessage()).find()
                        || GONE.contains(code)
                        || e instanceof SQLNonTransientConnectionException
                        || e instanceof SQLTransientConnectionException
                ? Reason.UNREACHABLE
                : null;
    }

    /** All that is chained below, each once: causes, and the next exceptions of JDBC. */
    private static Iterable<Throwable> causes(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        Deque<Throwable> found = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable t = open.poll();
            if (!seen.add(t)) {
                continue;
            }
            found.add(t);
            if (t.getCause() != null) {
                open.add(t.getCause());
            }
            if (t instanceof SQLException sql && sql.getNextException() != null) {
                open.add(sql.getNextException());
            }
        }
        return found;
    }
}
