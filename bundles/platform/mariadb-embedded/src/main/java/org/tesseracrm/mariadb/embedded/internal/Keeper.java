package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.net.URL;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server, stays with it, and starts it again when it falls, until told to stop. */
final class Keeper implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);

    /** The server that comes along for this machine; no URL where none does. */
    record Brought(Platform platform, String version, URL packed) {}

    private final ServerSettings settings;
    private final Brought brought;
    private final Driver driver;
    private final Supplier<State> states;
    private final IntPredicate free;
    private final ServerProcess process = new ServerProcess();
    private final Backoff backoff = new Backoff();
    private State state;
    private int port;

    /** @param states gives what others are told from now on; asked again when the address must change */
    Keeper(ServerSettings settings, Brought brought, Driver driver, Supplier<State> states) {
        this(settings, brought, driver, states, Ports::isFree);
    }

    /** @param free whether nobody listens at a port of this machine */
    Keeper(ServerSettings settings, Brought brought, Driver driver, Supplier<State> states, IntPredicate free) {
        this.settings = settings;
        this.brought = brought;
        this.driver = driver;
        this.states = states;
        this.free = free;
        this.state = states.get();
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
        boolean makeAccount = install(folder, binaries);
        String password = Password.of(folder.password());
        OwnerOnly.writeIfChanged(folder.initFile(), ServerFiles.initSql(password));
        ServerRun run = new ServerRun(folder, binaries, settings, process, driver);
        while (!process.isStopping()) {
            choosePort(folder);
            ServerRun.End end = run.once(port, makeAccount, password, state, () -> ready(folder));
            switch (end) {
                case STOPPED -> LOG.info("The embedded database has stopped");
                case CRASHED -> process.pause(backoff.afterCrash().toMillis());
                case PORT_TAKEN -> {
                    LOG.warn("Port {} was taken meanwhile", port);
                    process.pause(backoff.afterFailure().toMillis());
                }
                case REFUSED -> {
                    if (makeAccount) {
                        throw new Trouble("The database in " + folder.root() + " does not take the product's account.");
                    }
                    LOG.warn("The database refused the product's account: it is made anew");
                }
            }
            // where it never came to run, the account is still to be made
            makeAccount = end == ServerRun.End.REFUSED || makeAccount && end == ServerRun.End.PORT_TAKEN;
        }
        return Duration.ZERO;
    }

    private boolean install(Folder folder, Binaries binaries) throws IOException, InterruptedException, Trouble {
        Installation installation = new Installation(folder, binaries);
        boolean needed = installation.isNeeded();
        if (needed) {
            LOG.info("Making the embedded database in {}", folder.root());
            installation.run(ServerProcess.asUser(), process::watch);
        }
        return needed;
    }

    /** It stays where it was once others know the address, unless a stranger listens there by now. */
    private void choosePort(Folder folder) throws Trouble {
        if (state.access().isDone()) {
            if (free.test(port)) {
                return;
            }
            LOG.warn("Port {} was taken by another program while the database was down", port);
            state = states.get();
        }
        port = Ports.choose(settings.port(), Ports.last(folder.port()), settings.data(), free);
    }

    private void ready(Folder folder) {
        LOG.info("The embedded MariaDB {} listens on {}:{}", brought.version(), ServerFiles.HOST, port);
        try {
            OwnerOnly.writeIfChanged(folder.port(), port + "\n");
            OwnerOnly.writeIfChanged(folder.version(), brought.version() + "\n");
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", folder.root(), Folder.reason(e));
        }
    }
}
