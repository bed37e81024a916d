package org.tesseracrm.mariadb.embedded.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Makes the data directory: all or nothing, so that a server killed in the middle begins anew. */
final class Installation {
    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");
    private static final long MINUTES = 5;

    private final Folder folder;
    private final Binaries binaries;

    Installation(Folder folder, Binaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    boolean isNeeded() {
        return !Files.isDirectory(folder.data());
    }

    void run(List<String> asUser, Consumer<Process> watched) throws IOException, InterruptedException, Trouble {
        Path half = folder.root().resolve("data.half");
        Binaries.delete(half);
        Files.createDirectory(half);
        // an option file, not arguments: paths may hold anything
        Path options = folder.root().resolve("install.cnf");
        StringBuilder content = new StringBuilder("[mariadbd]\n");
        for (Map.Entry<String, String> option :
                ServerFiles.common(half, folder.temporary(), binaries).entrySet()) {
            content.append(option.getKey())
                    .append('=')
                    .append(option.getValue())
                    .append('\n');
        }
        Files.writeString(options, content);
        List<String> command = new ArrayList<>(
                List.of(binaries.server().toString(), "--defaults-file=" + options, "--bootstrap", "--skip-ssl"));
        command.addAll(asUser);
        Process process = new ProcessBuilder(command)
                .directory(folder.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.log().toFile())
                .start();
        watched.accept(process);
        feed(process);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new Trouble("Making the database in " + folder.root() + " took more than " + MINUTES + " minutes.");
        }
        if (process.exitValue() != 0) {
            throw new ServerLog(folder).trouble("The database in " + folder.root() + " could not be made", 0);
        }
        Files.move(half, folder.data(), StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(options);
    }

    private void feed(Process process) throws IOException {
        try (OutputStream sql = process.getOutputStream()) {
            sql.write("create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                Files.copy(binaries.share().resolve(script), sql);
            }
            // the scripts make administrators without a password
            sql.write("delete from mysql.global_priv where User = 'root';\ndelete from mysql.proxies_priv;\n"
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it ended before it had read all: its log says why
            if (process.isAlive()) {
                throw e;
            }
        }
    }
}
