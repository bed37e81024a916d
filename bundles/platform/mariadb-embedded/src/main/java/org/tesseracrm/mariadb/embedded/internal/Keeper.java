package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseAccess;

/** Starts the server, stays with it, and starts it again when it falls, until told to stop. */
final class Keeper implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** The server that comes along for this machine; no URL where none does. */
    record Brought(Platform platform, String version, URL packed) {}

    private final ServerSettings settings;
    private final Brought brought;
    private final Driver driver;
    private final State state;
    private final ServerProcess process = new ServerProcess();
    private final Backoff backoff = new Backoff();
    private int port;

    Keeper(ServerSettings settings, Brought brought, Driver driver, State state) {
        this.settings = settings;
        this.brought = brought;
        this.driver = driver;
        this.state = state;
    }

    void stop() throws InterruptedException {
        process.stop();
    }

    @Override
    public void run() {
        try {
            while (!process.isStopping()) {
                Duration wait = keepWithLock();
                process.pause(wait.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it cannot go on; returns how long to wait before the next attempt. */
    private Duration keepWithLock() throws InterruptedException {
        Path startupError = settings.data().resolve(Folder.STARTUP_ERROR);
        try {
            Folder folder = Folder.open(settings.data());
            startupError = folder.startupError();
            FileLock lock = folder.lock();
            try {
                return keep(folder);
            } finally {
                lock.channel().close();
            }
        } catch (Trouble e) {
            failed(e.getMessage(), e, startupError);
        } catch (IOException | RuntimeException e) {
            String reason = e instanceof IOException io ? Folder.reason(io) : e.toString();
            failed("The database in " + settings.data() + " cannot be started: " + reason + ".", e, startupError);
        }
        return backoff.afterFailure();
    }

    private void failed(String sentence, Exception cause, Path startupError) {
        if (!process.isStopping()) {
            LOG.debug("The database server was not started", cause);
            state.failed(sentence, startupError);
        }
    }

    private Duration keep(Folder folder) throws IOException, InterruptedException, Trouble {
        if (brought.packed() == null) {
            throw new Trouble("No MariaDB comes along for this machine (" + brought.platform()
                    + "): start one yourself and name it in CRM_DB_URL, CRM_DB_USER and CRM_DB_PASSWORD.");
        }
        Leftover.stop(folder.root());
        DataVersion.check(folder, brought.version());
        Binaries binaries = Binaries.unpacked(folder.root(), brought.platform(), brought.version(), brought.packed());
        Binaries.delete(folder.temporary());
        Files.createDirectory(folder.temporary());
        Installation installation = new Installation(folder, binaries);
        if (installation.isNeeded()) {
            LOG.info("Making the embedded database in {}", folder.root());
            installation.run(ServerProcess.asUser(), process::watch);
        }
        String password = Password.of(folder.password());
        OwnerOnly.write(folder.initFile(), ServerFiles.initSql(password));
        ServerLog log = new ServerLog(folder);
        while (!process.isStopping()) {
            choosePort(folder);
            Files.writeString(folder.configuration(), ServerFiles.configuration(folder, binaries, settings, port));
            if (!runOnce(folder, binaries, password, log)) {
                return backoff.afterFailure();
            }
            process.pause(backoff.afterCrash().toMillis());
        }
        return Duration.ZERO;
    }

    /** It stays where it was once others know the address. */
    private void choosePort(Folder folder) throws Trouble {
        if (!state.access().isDone()) {
            port = Ports.choose(settings.port(), Ports.last(folder.port()), Ports::isFree);
        }
    }

    /** False where another port must be taken. */
    private boolean runOnce(Folder folder, Binaries binaries, String password, ServerLog log)
            throws IOException, InterruptedException, Trouble {
        long since = log.begin();
        state.starting();
        List<String> command =
                new ArrayList<>(List.of(binaries.server().toString(), "--defaults-file=" + folder.configuration()));
        command.addAll(ServerProcess.asUser());
        Process server = process.start(command, folder);
        DatabaseAccess access = new DatabaseAccess(
                "jdbc:mariadb://" + ServerFiles.HOST + ":" + port + "/" + ServerFiles.DATABASE + "?sslMode=disable",
                ServerFiles.USER,
                password);
        if (process.awaitReady(server, driver, access)) {
            Files.writeString(folder.port(), port + "\n");
            DataVersion.record(folder, brought.version());
            LOG.info("The embedded MariaDB {} listens on {}:{}", brought.version(), ServerFiles.HOST, port);
            state.running(access, folder.startupError());
            int code = server.waitFor();
            if (!process.isStopping()) {
                LOG.error("The embedded database ended unexpectedly (code {}): it is started again", code);
            }
            return true;
        }
        int code = server.waitFor();
        if (process.isStopping()) {
            return true;
        }
        if (log.portWasTaken(since)) {
            LOG.warn("Port {} was taken meanwhile", port);
            return false;
        }
        LOG.debug("The database server ended with {} before it was ready", code);
        throw log.trouble("The database in " + folder.root() + " does not start", since);
    }
}
