package org.tesseracrm.itests.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/**
 * {@code ./crm new-module}: what it makes builds without a network and passes its own tests, the compliance kit in the running server
 * among them; bad names are refused.
 */
@RunningServer
class NewModuleTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    /** The first stage of compilation is enough for a short run. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static final long BUILD_SECONDS = 180;

    private final Server server;

    @TempDir
    Path folder;

    NewModuleTest(Server server) {
        this.server = server;
    }

    @Test
    void whatIsMadeBuildsAndPassesItsTests() throws Exception {
        String said = make("companies", "--package", "com.acme.companies", "--zh", "公司", "--into", folder.toString());
        Path module = folder.resolve("companies");
        assertTrue(said.contains("./crm deploy " + module.toRealPath()), said);
        assertTrue(Files.exists(module.resolve("src/main/java/com/acme/companies/internal/model/CompanyEntity.java")));
        assertEquals(List.of(), leftOver(module));

        Path log = folder.resolve("build.log");
        List<String> command = new ArrayList<>(List.of(
                "mvn",
                "-o",
                "-q",
                "-B",
                "verify",
                "-DargLine=" + QUICK,
                "-Dtessera.data=" + server.data(),
                "-Dtessera.port=" + server.port()));
        String repository = System.getProperty("maven.repo.local");
        if (repository != null) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(module.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("CRM_ADMIN_PASSWORD", Server.PASSWORD);
        builder.environment().put("MAVEN_OPTS", QUICK);
        Process build = builder.start();
        try {
            assertTrue(build.waitFor(BUILD_SECONDS, TimeUnit.SECONDS), () -> read(log));
            assertEquals(0, build.exitValue(), () -> read(log));
        } finally {
            build.destroyForcibly();
        }
        assertTrue(report(module, "internal.service.CompanyServiceTest").contains("skipped=\"0\""));
        String kit = report(module, "CompaniesModuleTest");
        assertTrue(kit.contains("skipped=\"0\"") && kit.contains("whatIsRemovedLeavesNothing"), kit);
        try (JarFile jar = new JarFile(
                module.resolve("target/companies-1.0.0-SNAPSHOT.jar").toFile())) {
            var headers = jar.getManifest().getMainAttributes();
            assertEquals("com.acme.companies", headers.getValue("Bundle-SymbolicName"));
            assertEquals("companies", headers.getValue("Tessera-Module"));
            assertEquals("companies=db/changelog/master.xml", headers.getValue("Tessera-Changelog"));
        }
    }

    @ParameterizedTest
    @CsvSource({"Visits", "my-visits", "ab", "2visits", "package", "contacts", "core", "rest", "operator", "visits/../x"
    })
    void aNameThatWouldNotDo(String name) {
        String said = refused("new-module", name, "--into", folder.toString());
        assertTrue(said.contains("'" + name + "'"), said);
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aPlaceThatWouldNotDo() throws IOException {
        Files.createDirectory(folder.resolve("visits"));
        assertTrue(refused("new-module", "visits", "--into", folder.toString()).contains("is there already"));
        assertTrue(refused(
                        "new-module",
                        "visits",
                        "--into",
                        folder.resolve("nowhere").toString())
                .contains("nowhere"));
        assertTrue(refused(
                        "new-module",
                        "visits",
                        "--into",
                        Project.ROOT.resolve("docs").toString())
                .contains("--into"));
        assertFalse(Files.exists(Project.ROOT.resolve("docs/visits")));
        assertTrue(refused("new-module", "tours", "--into", folder.toString(), "--package", "org.tesseracrm.tours")
                .contains("--package"));
        assertTrue(refused("deploy", folder.toString(), "--data", folder.toString())
                .contains("no module"));
    }

    private static String report(Path module, String test) {
        return read(module.resolve("target/surefire-reports/TEST-com.acme.companies." + test + ".xml"));
    }

    private static String make(String... arguments) {
        List<String> all = new ArrayList<>(List.of("new-module"));
        all.addAll(List.of(arguments));
        try (Launcher launcher = Launcher.of(all.toArray(String[]::new))) {
            assertEquals(0, launcher.end(SOON), launcher::err);
            return launcher.out();
        }
    }

    private static String refused(String... arguments) {
        try (Launcher launcher = Launcher.of(arguments)) {
            assertEquals(1, launcher.end(SOON), launcher::out);
            String said = launcher.err();
            assertEquals(1, said.lines().count(), () -> "not one sentence: " + said);
            return said;
        }
    }

    /** Files that still carry the template's words. */
    private static List<String> leftOver(Path module) throws IOException {
        try (Stream<Path> files = Files.walk(module)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> (file + read(file)).matches("(?s).*([Vv]isit|拜访|@\\d@).*"))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
