package org.tesseracrm.rehearsal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server on the copy: on this machine only, and ended with this program. */
final class CopyServer implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    private static final long LOG_MILLIS = 1_000;
    private static final long ORDERLY_SECONDS = 40;
    private static final Pattern BROKEN =
            Pattern.compile("The tables of (\\S+) cannot be brought up to date, it stays down: (.*)");
    /** Without its tables nothing of the product runs. */
    private static final String CORE = "core";

    private final CopyFolder folder;
    private final Process process;
    private final int port;
    private long readUpTo;

    private CopyServer(CopyFolder folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    static CopyServer start(CopyFolder folder, Path distribution) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path script = writeStart(folder, distribution, port);
        // in a session of its own, so that Ctrl-C reaches this program, which ends it in order
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", "exec $(command -v setsid || echo env) \"$0\"", script.toString());
        builder.environment().keySet().removeIf(CopyServer::isProductions);
        builder.redirectErrorStream(true)
                .redirectOutput(folder.data().resolve("log/console.log").toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        return new CopyServer(folder, process, port);
    }

    /** What leads to production or out of the house, and what Karaf's scripts take from around them. */
    private static boolean isProductions(String variable) {
        return variable.startsWith("CRM_")
                        && !variable.equals("CRM_SECRET_KEY")
                        && !variable.equals("CRM_DB_BUFFER_POOL")
                || variable.startsWith("KARAF_");
    }

    /** Also for looking at a copy that was kept. */
    private static Path writeStart(CopyFolder folder, Path distribution, int port) throws IOException {
        Map<String, String> environment = new TreeMap<>();
        Path data = folder.data();
        environment.put("CRM_PORT", Integer.toString(port));
        environment.put("CRM_ADDRESS", "127.0.0.1");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KARAF_DATA", data.resolve("karaf").toString());
        environment.put("KARAF_ETC", folder.etc().toString());
        environment.put("KARAF_LOG", data.resolve("log").toString());
        environment.put("KARAF_EXEC", "exec");
        // it lives for a minute: what takes long to pay off does not
        environment.put("EXTRA_JAVA_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        environment.put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        environment.put(
                "KARAF_OPTS",
                "-Dkaraf.instances=" + data.resolve("karaf/instances") + " -Dtessera.data=" + data
                        + " -Dtessera.demo=false");
        StringBuilder script =
                new StringBuilder("#!/bin/sh\n# Starts the server on the copy; Ctrl-C or TERM ends it.\n");
        script.append("unset CRM_DB_URL CRM_DB_USER CRM_DB_PASSWORD CRM_SMTP_HOST CRM_SMTP_PORT CRM_SMTP_USER"
                + " CRM_SMTP_PASSWORD CRM_SMTP_FROM CRM_SMTP_STARTTLS CRM_TRIALS\n");
        environment.forEach((name, value) -> script.append("export ")
                .append(name)
                .append("=")
                .append(quoted(value))
                .append('\n'));
        script.append("exec ")
                .append(quoted(distribution.resolve("bin/karaf").toString()))
                .append(" server </dev/null\n");
        Path file = folder.root().resolve("start");
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file;
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }

    int port() {
        return port;
    }

    /** @throws NotPossible where it does not come so far */
    Facts await() throws IOException, InterruptedException, NotPossible, CoreBroken {
        long sinceLog = 0;
        while (!Files.exists(folder.result())) {
            if (process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new NotPossible("server.ended", process.exitValue());
            }
            Path startupError = folder.data().resolve("startup-error.txt");
            if (Files.exists(startupError)) {
                throw new NotPossible(
                        "server.database", Files.readString(startupError).strip());
            }
            sinceLog += LOOK_MILLIS;
            if (sinceLog >= LOG_MILLIS) {
                sinceLog = 0;
                // the database waits for room for ever
                folder.requireRoom();
                requireCore();
            }
        }
        return Facts.read(folder.result());
    }

    /** The core's own tables cannot be migrated: nothing comes up that could say so. */
    static final class CoreBroken extends Exception {
        private static final long serialVersionUID = 1L;

        CoreBroken(String reason) {
            super(reason);
        }
    }

    private void requireCore() throws IOException, CoreBroken {
        Path log = folder.data().resolve("log/karaf.log");
        if (!Files.exists(log) || Files.size(log) == readUpTo) {
            return;
        }
        readUpTo = Files.size(log);
        List<String> lines = Files.readAllLines(log);
        for (String line : lines) {
            Matcher broken = BROKEN.matcher(line);
            if (broken.find() && broken.group(1).equals(CORE)) {
                throw new CoreBroken(broken.group(2).strip());
            }
        }
    }

    /** Where the folder goes with it, there is nothing to end in order. */
    void cutOff() {
        process.destroyForcibly();
        endDatabase(folder.data().resolve("mariadb"));
        try {
            process.waitFor(ORDERLY_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it with its database, so that it can be started again. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(ORDERLY_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(ORDERLY_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        endDatabase(folder.data().resolve("mariadb"));
    }

    /** One that outlived its server would hold the disk: known by its command line, which names the folder. */
    static void endDatabase(Path database) {
        String configuration = database.resolve("server.cnf").toString();
        ProcessHandle.allProcesses()
                .filter(each -> each.info().commandLine().orElse("").contains(configuration))
                .forEach(ProcessHandle::destroyForcibly);
    }
}
