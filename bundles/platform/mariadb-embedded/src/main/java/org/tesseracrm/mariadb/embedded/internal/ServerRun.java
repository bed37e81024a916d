package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseAccess;

/** One life of the server, from its start to its end. */
final class ServerRun {
    private static final Logger LOG = LoggerFactory.getLogger(ServerRun.class);
    private static final long POLL_MILLIS = 50;
    private static final int NO_ACCOUNT_FROM_HERE = 1130;

    enum End {
        STOPPED,
        CRASHED,
        PORT_TAKEN,
        /** It runs, but not with our account. */
        REFUSED
    }

    private final Folder folder;
    private final Binaries binaries;
    private final ServerSettings settings;
    private final ServerProcess process;
    private final Driver driver;
    private final ServerLog log;

    ServerRun(Folder folder, Binaries binaries, ServerSettings settings, ServerProcess process, Driver driver) {
        this.folder = folder;
        this.binaries = binaries;
        this.settings = settings;
        this.process = process;
        this.driver = driver;
        this.log = new ServerLog(folder);
    }

    /** @param makeAccount only when needed: writing at each start would keep it from starting on a full disk */
    End once(int port, boolean makeAccount, String password, State state, Runnable ready)
            throws IOException, InterruptedException, Trouble {
        OwnerOnly.writeIfChanged(folder.configuration(), ServerFiles.configuration(folder, binaries, settings, port));
        long since = log.begin();
        state.starting();
        List<String> command =
                new ArrayList<>(List.of(binaries.server().toString(), "--defaults-file=" + folder.configuration()));
        command.addAll(ServerProcess.asUser());
        if (makeAccount) {
            command.add("--init-file=" + folder.initFile());
        }
        Process server = process.start(command, folder);
        DatabaseAccess access = new DatabaseAccess(ServerFiles.url(port), ServerFiles.USER, password);
        while (server.isAlive() && !process.isStopping()) {
            try (Connection connection = connect(access)) {
                ready.run();
                state.running(access, folder.startupError());
                break;
            } catch (SQLException e) {
                // only then is it ours that refuses, and not a stranger who was faster at this port
                if (refusesAccount(e) && log.isReady(since)) {
                    process.end(server);
                    return End.REFUSED;
                }
                LOG.trace("Not yet", e);
            }
            log.waitsFor(since).ifPresent(reason -> state.failed(reason, folder.startupError()));
            process.pause(POLL_MILLIS);
        }
        return await(server, state, since);
    }

    private End await(Process server, State state, long since) throws InterruptedException, Trouble {
        int code = server.waitFor();
        if (process.isStopping()) {
            return End.STOPPED;
        }
        if (state.isRunning()) {
            LOG.error("The embedded database ended unexpectedly (code {}): it is started again", code);
            return End.CRASHED;
        }
        if (log.portWasTaken(since)) {
            return End.PORT_TAKEN;
        }
        LOG.debug("The database server ended with {} before it was ready", code);
        throw log.trouble("The database in " + folder.root() + " does not start", since);
    }

    /** A wrong password, or no account at all. */
    private static boolean refusesAccount(SQLException e) {
        return e instanceof SQLInvalidAuthorizationSpecException || e.getErrorCode() == NO_ACCOUNT_FROM_HERE;
    }

    private Connection connect(DatabaseAccess access) throws SQLException {
        String url = access.url().replace("/" + ServerFiles.DATABASE + "?", "/?")
                + "&connectTimeout=1000&socketTimeout=5000";
        Properties who = new Properties();
        who.setProperty("user", access.user());
        who.setProperty("password", access.password());
        return driver.connect(url, who);
    }
}
