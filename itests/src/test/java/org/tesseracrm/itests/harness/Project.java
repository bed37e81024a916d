package org.tesseracrm.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Where things lie in the source tree. */
public final class Project {
    public static final Path ROOT =
            Path.of(System.getProperty("tessera.root", "..")).toAbsolutePath().normalize();
    public static final Path DISTRIBUTION = Path.of(System.getProperty(
                    "tessera.distribution",
                    ROOT.resolve("karaf-assembly/target/assembly").toString()))
            .toAbsolutePath()
            .normalize();
    public static final Path TARGET = ROOT.resolve("itests/target");
    public static final Path SCREENS = TARGET.resolve("screens");
    public static final Path LOGS = TARGET.resolve("logs");
    public static final String VERSION = System.getProperty("tessera.version", "1.0.0-SNAPSHOT");

    private Project() {}

    /** The data that nobody here made: {@code CRM_TEST_DATA}, or {@code shared/data} beside the project. */
    public static Path testData(String file) {
        String chosen = System.getenv("CRM_TEST_DATA");
        Path folder = chosen == null || chosen.isBlank() ? ROOT.resolve("../shared/data") : Path.of(chosen);
        return folder.resolve(file).normalize();
    }

    /** What such a file holds; where it is missing the test is skipped with the reason. */
    public static byte[] readTestData(String file) {
        Path path = testData(file);
        Assumptions.assumeTrue(
                Files.exists(path), () -> path + " is not there: name the folder with the test data in CRM_TEST_DATA.");
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A jar of the project as it lies in the distribution. */
    public static Path bundle(String artifact) {
        return DISTRIBUTION.resolve(
                "system/org/tesseracrm/" + artifact + "/" + VERSION + "/" + artifact + "-" + VERSION + ".jar");
    }

    public static boolean hasDistribution() {
        return Files.isExecutable(DISTRIBUTION.resolve("bin/karaf"));
    }
}
