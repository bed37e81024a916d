package org.tesseracrm.itests.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentest4j.AssertionFailedError;
import org.tesseracrm.itests.harness.Folders;
import org.tesseracrm.itests.harness.Project;

/** A run of {@code ./crm}, with what it says on both channels. */
final class Launcher implements AutoCloseable {
    private final Path out;
    private final Path err;
    private final Process process;

    private Launcher(List<String> arguments, Map<String, String> environment) {
        try {
            Path folder = Folders.temporary("launcher");
            out = folder.resolve("out");
            err = folder.resolve("err");
            List<String> command =
                    new ArrayList<>(List.of(Project.ROOT.resolve("crm").toString()));
            command.addAll(arguments);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(each -> each.startsWith("CRM_") || each.startsWith("KARAF_"));
            // the distribution under test is the one that was just built
            builder.environment().put("CRM_NO_BUILD", "true");
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Launcher run(Map<String, String> environment, String... arguments) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        return new Launcher(all, environment);
    }

    /** Another command than {@code run}. */
    static Launcher of(String... arguments) {
        return new Launcher(List.of(arguments), Map.of());
    }

    /** Waits for its end and gives its exit code. */
    int end(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionFailedError("./crm did not end within " + atMost + ": " + out() + err());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void terminate() {
        process.destroy();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        Folders.delete(out.getParent());
    }
}
