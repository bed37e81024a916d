package org.tesseracrm.itests.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.tesseracrm.itests.harness.Project;

/** The bundles of the source tree, as built; libraries that they embed are not looked at. */
final class Bundles {
    private static final Path FOLDER = Project.ROOT.resolve("bundles");

    private Bundles() {}

    /** Folders of one layer: {@code platform}, {@code core}, {@code modules}. */
    static List<Path> of(String layer) {
        try (Stream<Path> folders = Files.list(FOLDER.resolve(layer))) {
            return folders.filter(each -> Files.exists(each.resolve("bnd.bnd")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> all() {
        return Stream.of("platform", "core", "modules")
                .flatMap(each -> of(each).stream())
                .toList();
    }

    static JavaClasses classes() {
        return new ClassFileImporter()
                .importPaths(all().stream()
                        .map(each -> each.resolve("target/classes/org/tesseracrm"))
                        .filter(Files::isDirectory)
                        .toList());
    }

    static Manifest manifest(Path bundle) {
        Path file = bundle.resolve("target/classes/META-INF/MANIFEST.MF");
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Build first: " + file, e);
        }
    }

    /** The root package of a folder: org.tesseracrm.<folder with dots for dashes>. */
    static String rootPackage(Path bundle) {
        return "org.tesseracrm." + bundle.getFileName().toString().replace('-', '.');
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(each -> each.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
