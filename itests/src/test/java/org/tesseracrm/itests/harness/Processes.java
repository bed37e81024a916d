package org.tesseracrm.itests.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Processes that belong to a data folder, known by their command line. */
public final class Processes {
    private Processes() {}

    public static List<ProcessHandle> mentioning(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(each -> each.pid() != ProcessHandle.current().pid())
                .filter(each -> commandLine(each).contains(folder.toString()))
                .toList();
    }

    /** The embedded database of that data folder. */
    public static Optional<ProcessHandle> database(Path folder) {
        return mentioning(folder).stream()
                .filter(each -> {
                    String program = commandLine(each).split("\0", 2)[0];
                    return program.endsWith("mariadbd") || program.endsWith("mysqld");
                })
                .findFirst();
    }

    private static String commandLine(ProcessHandle process) {
        Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.isReadable(proc)
                    ? Files.readString(proc, StandardCharsets.UTF_8)
                    : process.info().commandLine().orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
