package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The server's own log, and what it means to somebody who does not read it. */
final class ServerLog {
    private static final long LIMIT = 5_000_000;
    private static final int TAIL = 200_000;

    private final Folder folder;

    ServerLog(Folder folder) {
        this.folder = folder;
    }

    /** Where the log of the next start begins; one old log is kept. */
    long begin() throws IOException {
        Path log = folder.log();
        if (!Files.exists(log)) {
            return 0;
        }
        if (Files.size(log) > LIMIT) {
            Files.move(log, log.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
            return 0;
        }
        return Files.size(log);
    }

    Trouble trouble(String what, long since) {
        return new Trouble(what + ": " + explain(read(since)) + " (see " + folder.log() + ").");
    }

    boolean isReady(long since) {
        return read(since).stream().anyMatch(line -> line.contains("ready for connections"));
    }

    /** What keeps it from going on, without ending it. */
    Optional<String> waitsFor(long since) {
        return read(since).stream().anyMatch(line -> line.contains("Disk is full writing"))
                ? Optional.of("The database in " + folder.root() + " does not start: the disk is full.")
                : Optional.empty();
    }

    boolean portWasTaken(long since) {
        return read(since).stream().anyMatch(line -> line.contains("Bind on TCP/IP port"));
    }

    private List<String> read(long since) {
        try (RandomAccessFile file = new RandomAccessFile(folder.log().toFile(), "r")) {
            long from = Math.max(since, file.length() - TAIL);
            byte[] bytes = new byte[(int) Math.max(0, file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The cause in words, with the first error of the log where the words do not say it all. */
    static String explain(List<String> log) {
        String error = log.stream()
                .filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                .map(line -> line.substring(line.indexOf("[ERROR]") + "[ERROR]".length())
                        .strip())
                .findFirst()
                .orElse("");
        String all = String.join("\n", log).toLowerCase(Locale.ROOT);
        if (all.contains("error while loading shared libraries")) {
            return log.stream()
                    .filter(line -> line.contains("error while loading shared libraries"))
                    .map(line -> "the system library "
                            + line.substring(line.indexOf("libraries:") + 10)
                                    .strip()
                                    .split(":")[0] + " is missing")
                    .findFirst()
                    .orElse(error);
        }
        if (all.contains("no space left on device") || all.contains("disk is full") || all.contains("errcode: 28")) {
            return "the disk is full";
        }
        if (all.contains("read-only file system")) {
            return "the file system is read-only";
        }
        if (all.contains("permission denied") || all.contains("errcode: 13") || all.contains("must be writable")) {
            return "its files may not be written by this user";
        }
        if (all.contains("unable to lock") || all.contains("can't lock aria control file")) {
            return "another server uses its files";
        }
        if (all.contains("unsupported redo log format") || all.contains("newer version") || all.contains("downgrade")) {
            return "its files were written by another version of MariaDB: " + error;
        }
        if (all.contains("corrupt") || all.contains("checksum") || all.contains("innodb") && !error.isEmpty()) {
            return "its files are damaged: " + error;
        }
        return error.isEmpty() ? "it ended without saying why" : error;
    }
}
