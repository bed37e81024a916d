package org.tesseracrm.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import aQute.bnd.differ.Baseline;
import aQute.bnd.differ.DiffPluginImpl;
import aQute.bnd.osgi.Instructions;
import aQute.bnd.osgi.Jar;
import aQute.bnd.osgi.Processor;
import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tesseracrm.itests.harness.Project;

/**
 * What modules are compiled against is compared with what the last release offered: a package that breaks it needs a new major
 * version, one that adds to it a new minor one. {@code ./crm api} keeps a release's, docs/decisions/0020 says why so.
 */
class ApiTest {
    private static final Path RELEASED = Project.ROOT.resolve("itests/src/test/resources/api");
    private static final Pattern OURS_EXPORTED = Pattern.compile("(?:^|,)(org\\.tesseracrm\\.[\\w.]+)");
    private static final Instructions OURS = new Instructions("org.tesseracrm.*");

    static Stream<Path> bundles() {
        return Bundles.all().stream()
                .filter(each -> Bundles.manifest(each).getMainAttributes().getValue("Export-Package") != null);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theVersionOfAPackageTellsWhatChanged(Path bundle) throws Exception {
        Path released = released(bundle);
        if (!released.toFile().isFile()) {
            // it came after the last release
            return;
        }
        try (Jar now = new Jar(bundle.resolve("target/classes").toFile());
                Jar before = new Jar(released.toFile())) {
            asKept(now);
            assertEquals(List.of(), wrong(now, before));
        }
    }

    /** Without what is inside, and the libraries that come along: what they add to our types is not ours to version. */
    private static void asKept(Jar jar) throws Exception {
        Set<String> ours = OURS_EXPORTED
                .matcher(jar.getManifest().getMainAttributes().getValue("Export-Package"))
                .results()
                .map(each -> each.group(1).replace('.', '/'))
                .collect(Collectors.toSet());
        List.copyOf(jar.getResources().keySet()).stream()
                .filter(each -> !ours.contains(each.substring(0, Math.max(0, each.lastIndexOf('/')))))
                .forEach(jar::remove);
    }

    @Test
    void whatModulesNeedMostIsKept() {
        List<String> kept = bundles()
                .map(ApiTest::released)
                .filter(each -> each.toFile().isFile())
                .map(each -> each.getFileName().toString())
                .toList();
        assertTrue(
                kept.containsAll(List.of(
                        "org.tesseracrm.core.api.jar", "org.tesseracrm.core.ui.jar", "org.tesseracrm.core.rest.jar")),
                kept::toString);
    }

    @Test
    void aClassThatIsGoneIsFound() throws Exception {
        Path released = RELEASED.resolve("org.tesseracrm.core.api.jar");
        try (Jar now = new Jar(released.toFile());
                Jar before = new Jar(released.toFile())) {
            now.remove("org/tesseracrm/core/api/access/Access.class");
            List<String> wrong = wrong(now, before);
            assertEquals(1, wrong.size(), wrong::toString);
            assertTrue(wrong.get(0).startsWith("org.tesseracrm.core.api.access has 1.0.0"), wrong::toString);
        }
    }

    private static Path released(Path bundle) {
        return RELEASED.resolve(Bundles.rootPackage(bundle) + ".jar");
    }

    private static List<String> wrong(Jar now, Jar before) throws Exception {
        try (Processor reporter = new Processor()) {
            return new Baseline(reporter, new DiffPluginImpl())
                    .baseline(now, before, OURS).stream()
                            .filter(each -> each.mismatch)
                            .map(each -> each.packageName + " has " + each.newerVersion + " after " + each.olderVersion
                                    + " and needs " + each.suggestedVersion + ": "
                                    + changes(each.packageDiff))
                            .toList();
        }
    }

    private static String changes(Diff diff) {
        return diff.getChildren().stream()
                .filter(each -> each.getDelta() != Delta.UNCHANGED && each.getDelta() != Delta.IGNORED)
                .map(each -> each.getDelta() + " " + each.getName()
                        + (each.getChildren().isEmpty() ? "" : " (" + changes(each) + ")"))
                .collect(Collectors.joining("; "));
    }
}
