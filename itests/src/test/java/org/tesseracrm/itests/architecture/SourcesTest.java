package org.tesseracrm.itests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Project;

class SourcesTest {
    private static final int MOST_LINES = 300;
    private static final Pattern BUNDLE = Pattern.compile("<bundle[^>]*>\\s*(mvn:[^<]+?)\\s*</bundle>");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern SLEEP = Pattern.compile("\\bThread\\.sleep\\(");

    @Test
    void filesAreShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            try (var lines = Files.lines(file)) {
                long count = lines.count();
                if (count > MOST_LINES) {
                    tooLong.add(Project.ROOT.relativize(file) + " (" + count + ")");
                }
            }
        }
        assertTrue(tooLong.isEmpty(), () -> "Longer than " + MOST_LINES + " lines: " + tooLong);
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        List<String> unfinished = new ArrayList<>();
        for (Path file : sources()) {
            if (!file.endsWith("SourcesTest.java")
                    && UNFINISHED.matcher(Files.readString(file)).find()) {
                unfinished.add(Project.ROOT.relativize(file).toString());
            }
        }
        assertEquals(List.of(), unfinished);
    }

    @Test
    void testsWaitForConditionsAndNeverSleep() throws IOException {
        List<String> sleepers = new ArrayList<>();
        for (Path file : sources()) {
            if (file.toString().contains("/src/test/")
                    && !file.endsWith("SourcesTest.java")
                    && SLEEP.matcher(Files.readString(file)).find()) {
                sleepers.add(Project.ROOT.relativize(file).toString());
            }
        }
        assertEquals(List.of(), sleepers);
    }

    @Test
    void aFeatureNamesEachBundleOnce() throws IOException {
        String features = Files.readString(Project.ROOT.resolve("features/src/main/feature/feature.xml"));
        Map<String, Long> counts = BUNDLE.matcher(features)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.groupingBy(each -> each, TreeMap::new, Collectors.counting()));
        List<String> twice = counts.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void everyBundleStandsInAFeature() throws IOException {
        String features = Files.readString(Project.ROOT.resolve("features/src/main/feature/feature.xml"));
        List<String> missing = Bundles.all().stream()
                .map(each -> each.getFileName().toString())
                .filter(each -> !features.contains("mvn:org.tesseracrm/" + each + "/"))
                .toList();
        assertEquals(List.of(), missing);
    }

    private static List<Path> sources() {
        List<Path> files = new ArrayList<>();
        for (Path bundle : Bundles.all()) {
            files.addAll(Bundles.files(bundle.resolve("src"), ".java"));
        }
        files.addAll(Bundles.files(Project.ROOT.resolve("itests/src"), ".java"));
        files.addAll(Bundles.files(Project.ROOT.resolve("tessera-module-tests/src"), ".java"));
        files.addAll(Bundles.files(Project.ROOT.resolve("rehearsal/src"), ".java"));
        files.addAll(Bundles.files(Project.ROOT.resolve("archetype/src"), ".java"));
        return files;
    }
}
