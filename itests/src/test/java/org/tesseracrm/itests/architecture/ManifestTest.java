package org.tesseracrm.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestTest {
    private static final Pattern CLAUSE = Pattern.compile("([\\w.]+)((?:;(?:\"[^\"]*\"|[^,\"])*)?)(?:,|$)");

    static Stream<Path> bundles() {
        return Bundles.all().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theNameFollowsFromTheFolder(Path bundle) {
        assertEquals(
                Bundles.rootPackage(bundle),
                attributes(bundle).getValue("Bundle-SymbolicName").split(";")[0]);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void internalsAreNotExported(Path bundle) {
        List<String> internal = exported(bundle)
                .filter(each -> each.startsWith("org.tesseracrm.") && each.contains(".internal"))
                .toList();
        assertTrue(internal.isEmpty(), () -> bundle + " exports " + internal);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void whatIsExportedHasAVersionAndProse(Path bundle) {
        String exports = attributes(bundle).getValue("Export-Package");
        if (exports == null) {
            return;
        }
        CLAUSE.matcher(exports)
                .results()
                .filter(each -> each.group(1).startsWith("org.tesseracrm."))
                .forEach(each -> assertTrue(
                        each.group(2).contains(";version=") && !each.group(2).contains("version=\"0.0.0\""),
                        () -> bundle.getFileName() + " exports " + each.group(1) + " without a version"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void nothingOpensTheDoorToEverything(Path bundle) {
        assertFalse(
                "*".equals(attributes(bundle).getValue("DynamicImport-Package")),
                () -> bundle.getFileName() + " has DynamicImport-Package: *");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aModuleSaysWhichItIs(Path bundle) {
        assertEquals(
                bundle.getFileName().toString().replaceFirst("-api$", ""),
                attributes(bundle).getValue("Tessera-Module"));
    }

    static Stream<Path> modules() {
        return Bundles.of("modules").stream()
                .filter(each -> !each.getFileName().toString().endsWith("-api"));
    }

    private static Stream<String> exported(Path bundle) {
        String exports = attributes(bundle).getValue("Export-Package");
        return exports == null
                ? Stream.empty()
                : CLAUSE.matcher(exports).results().map(each -> each.group(1));
    }

    private static Attributes attributes(Path bundle) {
        return Bundles.manifest(bundle).getMainAttributes();
    }
}
