package org.tesseracrm.itests.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A MariaDB that is not the product's own, made of the programs that the product brings along. */
public final class ExternalDatabase implements AutoCloseable {
    private static final String PASSWORD = "outside-42";
    private static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql");

    private final Path home;
    private final Path folder = Folders.temporary("external-db");
    private final int port = Ports.free();
    private Process process;

    /** @param brought a server that has unpacked its database */
    public ExternalDatabase(Server brought) {
        try (Stream<Path> list = Files.list(brought.data().resolve("mariadb"))) {
            home = list.filter(each -> each.getFileName().toString().startsWith("server-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no database was unpacked"));
            install();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/crm";
    }

    public String user() {
        return "crm";
    }

    public String password() {
        return PASSWORD;
    }

    public Database database() {
        return new Database(url() + "?sslMode=disable&connectTimeout=500", user(), password());
    }

    public void start() {
        try {
            List<String> command = command();
            command.add("--port=" + port);
            command.add("--bind-address=127.0.0.1");
            command.add("--socket=" + folder.resolve("s.sock"));
            command.add("--init-file=" + folder.resolve("init.sql"));
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
            Await.until("the external database", Duration.ofSeconds(30), () -> database()
                    .isUp());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void install() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(
                folder.resolve("init.sql"),
                "create database if not exists crm character set utf8mb4;\n"
                        + "create user if not exists 'crm'@'127.0.0.1' identified by '" + PASSWORD + "';\n"
                        + "create user if not exists 'crm'@'localhost' identified by '" + PASSWORD + "';\n"
                        + "grant all privileges on crm.* to 'crm'@'127.0.0.1';\n"
                        + "grant all privileges on crm.* to 'crm'@'localhost';\n");
        List<String> command = command();
        command.add("--bootstrap");
        Process making = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("install.log").toFile())
                .start();
        try (OutputStream sql = making.getOutputStream()) {
            sql.write("create database mysql;\nuse mysql;\nset @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                Files.copy(home.resolve("share").resolve(script), sql);
            }
        }
        try {
            if (!making.waitFor(60, TimeUnit.SECONDS) || making.exitValue() != 0) {
                throw new IOException(
                        "The external database could not be made: " + Files.readString(folder.resolve("install.log")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + folder.resolve("data"),
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--character-set-server=utf8mb4",
                "--skip-ssl"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                process.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
        Folders.delete(folder);
    }
}
