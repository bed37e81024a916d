package org.tesseracrm.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;

/** The distribution as a process, on a data folder of its own, started the way {@code ./crm run} starts it. */
public final class Server implements AutoCloseable {
    public static final String PASSWORD = "Mosaic-tile-42";
    private static final Duration START = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path data;
    private final int port;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> options = new ArrayList<>();
    private boolean demo;
    private boolean kept;
    private Process process;
    private Console console;
    private final int probePort = Ports.free();
    private Probe probe;

    private Server(String name, Path data) {
        this.name = name;
        this.data = data;
        this.port = Ports.free();
    }

    /** Not started yet, on an empty data folder. */
    public static Server fresh(String name) {
        return new Server(name, Folders.temporary(name));
    }

    /** Not started yet, on that data folder. */
    public static Server on(String name, Path data) {
        return new Server(name, data);
    }

    public Server withDemo() {
        demo = true;
        return this;
    }

    /** Its data folder stays. */
    public Server kept() {
        kept = true;
        return this;
    }

    public Server with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Server option(String javaOption) {
        options.add(javaOption);
        return this;
    }

    /** Starts the process and does not wait for it. */
    public Server launch() {
        if (process != null && process.isAlive()) {
            throw new IllegalStateException(name + " runs already");
        }
        if (!Project.hasDistribution()) {
            throw new AssertionFailedError("There is no distribution at " + Project.DISTRIBUTION + ": ./crm build");
        }
        try {
            Files.createDirectories(data.resolve("karaf/deploy"));
            Files.createDirectories(data.resolve("log"));
            ProcessBuilder builder =
                    new ProcessBuilder(Project.DISTRIBUTION.resolve("bin/karaf").toString(), "console");
            builder.redirectErrorStream(true);
            builder.directory(data.toFile());
            Map<String, String> env = builder.environment();
            List.of("CRM_DB_URL", "CRM_DB_USER", "CRM_DB_PASSWORD", "EXTRA_JAVA_OPTS", "JAVA_OPTS")
                    .forEach(env::remove);
            env.put("CRM_PORT", Integer.toString(port));
            env.put("CRM_ADMIN_PASSWORD", PASSWORD);
            env.put("CRM_DEMO_PASSWORD", PASSWORD);
            env.put("JAVA_HOME", System.getProperty("java.home"));
            env.put("KARAF_DATA", data.resolve("karaf").toString());
            env.put("KARAF_LOG", data.resolve("log").toString());
            env.put("KARAF_EXEC", "exec");
            env.put("CHECK_ROOT_INSTANCE_RUNNING", "false");
            env.put("TERM", "dumb");
            env.put(
                    "KARAF_OPTS",
                    "-Dkaraf.instances=" + data.resolve("karaf/instances") + " -Dtessera.data=" + data
                            + " -Dtessera.demo=" + demo + " " + Probe.option(probePort) + " "
                            + String.join(" ", options));
            env.putAll(environment);
            process = builder.start();
            probe = null;
            console = new Console(process);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Server start() {
        return launch().awaitReady(START);
    }

    public Server awaitReady(Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        Await.until("/health/ready and /sign-in of " + name + " (" + log().file() + ")", atMost, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException(name + " has ended with " + process.exitValue());
            }
            return System.nanoTime() > end || isReady();
        });
        if (!isReady()) {
            throw new AssertionFailedError(name + " did not become ready: " + health());
        }
        return this;
    }

    /** Ready as the health check says, in JSON (early in a boot another page may answer), and sign-in is served. */
    public boolean isReady() {
        try {
            HttpResponse<String> health = plain("/health/ready");
            return health.statusCode() == 200
                    && health.headers().firstValue("Content-Type").orElse("").contains("json")
                    && plain("/sign-in").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public String health() {
        try {
            HttpResponse<String> health = plain("/health/ready");
            return health.statusCode() + " " + health.body();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private HttpResponse<String> plain(String path) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(url().resolve(path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** As when the power goes: the server gets no chance to say good-bye. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(20));
    }

    /** Asks it to end and gives its exit code. */
    public int stop() {
        process.destroy();
        awaitEnd(Duration.ofSeconds(60));
        return process.exitValue();
    }

    private void awaitEnd(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionFailedError(name + " did not end within " + atMost.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public String name() {
        return name;
    }

    public ServerLog log() {
        return new ServerLog(data.resolve("log/karaf.log"));
    }

    public Console console() {
        return console;
    }

    public synchronized Probe probe() {
        if (probe == null) {
            probe = Probe.into(this, probePort);
        }
        return probe;
    }

    public Rest rest() {
        return new Rest(url());
    }

    /** Ends it with all that it started, keeps the log and takes away the data. */
    @Override
    public void close() {
        if (isRunning()) {
            process.destroy();
            try {
                process.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process.destroyForcibly();
        }
        Processes.mentioning(data).forEach(ProcessHandle::destroyForcibly);
        keepLogs();
        if (!kept) {
            Folders.delete(data);
        }
    }

    private void keepLogs() {
        keep(log().file(), name + ".log");
        keep(data.resolve("mariadb/server.log"), name + "-database.log");
    }

    private static void keep(Path log, String as) {
        if (Files.exists(log)) {
            try {
                Files.createDirectories(Project.LOGS);
                Files.copy(log, Project.LOGS.resolve(as), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
