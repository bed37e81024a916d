package org.tesseracrm.itests.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Server;

/** {@code ./crm bench start}: how long a start takes, how much memory the server holds, how large the distribution is. */
class StartBench {
    private static final int STARTS = 5;
    private static final int SESSIONS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final Figures figures = new Figures();

    @Test
    void startMemoryAndSize() throws Exception {
        figures.addAll("start on an empty data folder, to sign-in", freshStarts(), 30, "s");
        memoryAndRestarts();
        figures.add("distribution, tar.gz", Files.size(archive()) / MEGABYTE, 120, "MB");
        figures.print();
    }

    private static List<Double> freshStarts() {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            try (Server server = Server.fresh("bench-fresh")) {
                seconds.add(started(server));
            }
        }
        return seconds;
    }

    private void memoryAndRestarts() throws IOException {
        try (Server server = Server.fresh("bench-demo").withDemo()) {
            server.start();
            List<Double> seconds = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                server.stop();
                seconds.add(started(server));
            }
            figures.addAll("start again with the demo company", seconds, 30, "s");
            figures.add("memory of the server at rest (RSS)", resident(server.pid()), 700, "MB");
            try (Browser browser = new Browser(server.url())) {
                for (int i = 0; i < SESSIONS; i++) {
                    Person person = browser.person("zh-CN", Browser.DESK).signIn(i % 2 == 0 ? "boss" : "sales1");
                    person.open("/contacts/customers")
                            .page()
                            .locator("vaadin-grid")
                            .waitFor();
                }
                figures.add(
                        "memory with " + SESSIONS + " sessions on the customers (RSS)",
                        resident(server.pid()),
                        900,
                        "MB");
            }
        }
    }

    private static double started(Server server) {
        long begin = System.nanoTime();
        server.launch().awaitReady(PATIENCE);
        return (System.nanoTime() - begin) / 1e9;
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(Project.DISTRIBUTION.getParent())) {
            return files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
