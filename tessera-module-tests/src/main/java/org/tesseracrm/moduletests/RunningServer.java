package org.tesseracrm.moduletests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The product, started by {@code ./crm run} on this machine, as its operator and as the machine's owner sees it. */
final class RunningServer {
    private final Path data;
    private final int port;
    private final Http operator;

    /** @param port empty: the one of {@code ./crm run} */
    RunningServer(Path data, String port, String operatorPassword) {
        this.data = data;
        try {
            this.port = Integer.parseInt(
                    port.isEmpty() ? Files.readString(data.resolve(".port")).strip() : port);
        } catch (IOException e) {
            throw new UncheckedIOException("No server has been started by ./crm run on " + data, e);
        }
        operator = nobody().signIn("operator", "admin", operatorPassword);
    }

    Http nobody() {
        return Http.nobody(port);
    }

    Http operator() {
        return operator;
    }

    /** Where the server takes bundles from. */
    Path place(String module) {
        return data.resolve("karaf/deploy").resolve(module + ".jar");
    }

    List<Operation> operations(String module) {
        return Operation.of(
                module, nobody().get("/api/openapi.json").expect(200).json());
    }

    /** Empty where the server knows of no bundle of it. */
    Optional<JsonNode> module(String id) {
        Http.Reply reply = operator.get("/api/v1/operator/modules/" + id);
        return reply.status() == 404
                ? Optional.empty()
                : Optional.of(reply.expect(200).json())
                        .filter(each -> !each.path("bundles").isEmpty());
    }

    /** Those of the classes that are loaded after the garbage was collected. */
    List<String> loaded(Set<String> classes) {
        command("GC.run");
        String hierarchy = command("VM.class_hierarchy");
        if (!hierarchy.contains("java.lang.Object")) {
            throw new AssertionError("The server's classes cannot be asked for: " + hierarchy);
        }
        return hierarchy
                .lines()
                .map(each -> each.replaceFirst("^[|\\- ]*", "").replaceFirst("/.*", ""))
                .filter(each -> classes.contains(each.replaceFirst("\\$\\$Lambda.*", "")))
                .sorted()
                .toList();
    }

    private String command(String command) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(Await.SOON.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("The server's classes cannot be asked for: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("jcmd of a JDK is needed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long pid() {
        // Maven and its tests have -Dtessera.data too
        String option = "-Dkaraf.instances=" + data.resolve("karaf/instances");
        return ProcessHandle.allProcesses()
                .filter(each -> each.info().command().orElse("").endsWith("java"))
                .filter(each -> Arrays.asList(each.info().arguments().orElse(new String[0]))
                        .contains(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No server runs on this machine with " + option + "."))
                .pid();
    }
}
