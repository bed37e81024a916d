package org.tesseracrm.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.itests.harness.Ports;

/** What cannot work is told in one clear sentence, with exit code 1. */
class RefusalTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aTakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = refusal(Map.of(), "--port", "" + taken.getLocalPort(), "--data", data());
            assertTrue(said.contains("" + taken.getLocalPort()), said);
        }
    }

    @Test
    void aPortThatIsNone() {
        for (String port : new String[] {"0", "65536", "web", "-1"}) {
            assertTrue(refusal(Map.of(), "--port", port, "--data", data()).contains("--port"));
        }
    }

    @Test
    void aDataFolderThatIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        String said = refusal(Map.of(), "--port", port(), "--data", file.toString());
        assertTrue(said.contains(file.toString()), said);
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aDataFolderThatCannotBeWritten() {
        String said = refusal(Map.of(), "--port", port(), "--data", "/proc/tessera");
        assertTrue(said.contains("/proc/tessera"), said);
    }

    @Test
    void aJavaThatIsTooOld() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("jdk11/bin"));
        Path java = Files.writeString(
                bin.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.22\" 2024-01-16' >&2\n");
        assertTrue(java.toFile().setExecutable(true));
        String said = refusal(Map.of("JAVA_HOME", folder.resolve("jdk11").toString()), "--data", data());
        assertTrue(said.contains("11") && said.contains("17"), said);
    }

    @Test
    void aJavaThatIsMissing() {
        refusal(Map.of("JAVA_HOME", folder.resolve("nowhere").toString()), "--data", data());
    }

    @Test
    void aDatabaseThatCannotBeReached() {
        int nobody = Ports.free();
        String said = refusal(
                Map.of("CRM_DB_URL", "jdbc:mariadb://127.0.0.1:" + nobody + "/crm"),
                "--port",
                port(),
                "--data",
                data());
        assertTrue(said.contains("" + nobody), said);
    }

    @Test
    void aDatabaseUrlThatIsNone() {
        refusal(Map.of("CRM_DB_URL", "postgres://somewhere"), "--port", port(), "--data", data());
    }

    @Test
    void anOptionThatIsNone() {
        assertTrue(refusal(Map.of(), "--nonsense").contains("--nonsense"));
    }

    private static String refusal(Map<String, String> environment, String... arguments) {
        try (Launcher launcher = Launcher.run(environment, arguments)) {
            assertEquals(1, launcher.end(SOON), launcher::err);
            String said = launcher.err();
            assertEquals(1, said.lines().count(), () -> "not one sentence: " + said);
            assertTrue(said.strip().endsWith(".") || said.strip().endsWith(")"), said);
            assertEquals("", launcher.out());
            return said;
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static String port() {
        return Integer.toString(Ports.free());
    }
}
