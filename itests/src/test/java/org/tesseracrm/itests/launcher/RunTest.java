package org.tesseracrm.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Folders;
import org.tesseracrm.itests.harness.Ports;
import org.tesseracrm.itests.harness.Processes;
import org.tesseracrm.itests.harness.Rest;

/** The first start, its end, and the second start. */
class RunTest {
    private static final Pattern CREDENTIALS = Pattern.compile("company: operator\\s+user: (\\S+)\\s+password: (\\S+)");
    private static final Duration START = Duration.ofMinutes(3);

    @Test
    void itStartsTellsTheFirstPasswordOnceAndStopsCleanly() {
        Path data = Folders.temporary("run");
        int port = Ports.free();
        String url = "http://127.0.0.1:" + port;
        try {
            String password;
            try (Launcher first = Launcher.run(Map.of(), "--port", "" + port, "--data", data.toString())) {
                awaitReady(first, url);
                List<Matcher> told = first.out()
                        .lines()
                        .map(CREDENTIALS::matcher)
                        .filter(Matcher::find)
                        .toList();
                assertEquals(1, told.size(), first::out);
                password = told.get(0).group(2);
                new Rest(URI.create(url))
                        .signIn("operator", told.get(0).group(1), password)
                        .expect(201);
                assertTrue(Files.notExists(data.resolve("first-sign-in.txt")), "the first password lies about");

                first.terminate();
                assertEquals(0, first.end(Duration.ofSeconds(60)), first::err);
            }
            Await.until("java and mariadbd to be gone", Duration.ofSeconds(10), () -> Processes.mentioning(data)
                    .isEmpty());

            try (Launcher second = Launcher.run(Map.of(), "--port", "" + port, "--data", data.toString())) {
                awaitReady(second, url);
                assertTrue(!second.out().contains("password"), second::out);
                new Rest(URI.create(url)).signIn("operator", "admin", password).expect(201);
                try (Launcher third = Launcher.run(Map.of(), "--port", "" + Ports.free(), "--data", data.toString())) {
                    assertEquals(1, third.end(Duration.ofSeconds(20)));
                    assertTrue(third.err().contains(data.toString()), third::err);
                }
                second.terminate();
                assertEquals(0, second.end(Duration.ofSeconds(60)), second::err);
            }
        } finally {
            Processes.mentioning(data).forEach(ProcessHandle::destroyForcibly);
            Folders.delete(data);
        }
    }

    private static void awaitReady(Launcher launcher, String url) {
        Await.until("./crm run to be ready", START, () -> {
            if (!launcher.isRunning()) {
                throw new IllegalStateException("./crm run has ended: " + launcher.out() + launcher.err());
            }
            return launcher.out().contains("Tessera CRM is ready: " + url);
        });
    }
}
