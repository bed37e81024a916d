package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one child process of the moment, and the order to stop, which may come at any time. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final long PATIENCE_SECONDS = 60;

    private Process current;
    private boolean stopping;

    static List<String> asUser() {
        // as root it refuses to run unless that is said to be meant
        return "root".equals(System.getProperty("user.name")) ? List.of("--user=root") : List.of();
    }

    synchronized void watch(Process process) {
        current = process;
        if (stopping) {
            process.destroy();
        }
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    /** Waits, but not longer than until the order to stop. */
    synchronized void pause(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; left > 0 && !stopping; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())) {
            wait(left);
        }
    }

    /** Lets the server end in order: its next start then needs no recovery. Where signals are unknown it is cut off. */
    void stop() throws InterruptedException {
        Process process;
        synchronized (this) {
            stopping = true;
            notifyAll();
            process = current;
        }
        if (process != null) {
            end(process);
        }
    }

    void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.error("The database server does not end within {} s: it is cut off", PATIENCE_SECONDS);
            process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }

    Process start(List<String> command, Folder folder) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                .start();
        process.getOutputStream().close();
        watch(process);
        return process;
    }
}
