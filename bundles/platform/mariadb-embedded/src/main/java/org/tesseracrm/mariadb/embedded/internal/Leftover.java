package org.tesseracrm.mariadb.embedded.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database server of a product that was killed: it lives on and holds the files. Known by its command line, which
 * names this folder; a pid file alone may name a stranger by now. Asked only while the folder is locked.
 */
final class Leftover {
    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);
    private static final long PATIENCE_SECONDS = 60;

    private Leftover() {}

    static void stop(Path root) throws InterruptedException {
        for (ProcessHandle process : find(root)) {
            LOG.warn("Stopping the database server {} that a killed server left behind", process.pid());
            process.destroy();
            if (!ended(process, PATIENCE_SECONDS)) {
                process.destroyForcibly();
                ended(process, PATIENCE_SECONDS);
            }
        }
    }

    static List<ProcessHandle> find(Path root) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().isPresent())
                .filter(process -> isOurs(
                        process.info().command().get(),
                        process.info().arguments().orElse(new String[0]),
                        root))
                .toList();
    }

    static boolean isOurs(String command, String[] arguments, Path root) {
        String program =
                Path.of(command.replace(" (deleted)", "")).getFileName().toString();
        if (!program.startsWith("mariadbd")) {
            return false;
        }
        for (String argument : arguments) {
            if (argument.startsWith("--defaults-file=")
                    && Path.of(argument.substring("--defaults-file=".length()))
                            .getParent()
                            .equals(root)) {
                return true;
            }
        }
        return false;
    }

    private static boolean ended(ProcessHandle process, long seconds) throws InterruptedException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            return !process.isAlive();
        }
    }
}
