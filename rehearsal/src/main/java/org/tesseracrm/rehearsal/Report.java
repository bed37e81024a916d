package org.tesseracrm.rehearsal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What would happen in production. Filled as the rehearsal goes on. */
final class Report {
    final List<Path> subjects;
    final Production production;
    final boolean ofModules;
    long copyMillis;
    long copiedRows;
    int copiedTables;
    long copyBytes;
    /** Whether the copy came so far that it could say something. */
    boolean started;

    long startMillis;
    long totalMillis;
    Path kept;
    int keptPort;
    final List<ModuleLine> modules = new ArrayList<>();
    final List<Trial> trials = new ArrayList<>();
    final List<Migration> migrations = new ArrayList<>();
    final List<TableRules.Line> tables = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    int checks;

    Report(List<Path> subjects, Production production, boolean ofModules) {
        this.subjects = subjects;
        this.production = production;
        this.ofModules = ofModules;
    }

    /** @param from, to versions; empty where it is not installed */
    record ModuleLine(String id, String name, String from, String to, String state, String problem) {}

    /** @param changeSets with what each took */
    record Migration(String unit, String version, long millis, String failure, List<ChangeSet> changeSets) {
        static Migration of(Facts facts) {
            return new Migration(
                    facts.text("unit"),
                    facts.text("version"),
                    facts.number("millis"),
                    facts.text("failure"),
                    facts.each("set").stream()
                            .map(each -> new ChangeSet(
                                    each.text("name"),
                                    each.number("millis"),
                                    each.text("tables").isEmpty()
                                            ? List.of()
                                            : List.of(each.text("tables").split(" ")),
                                    each.is("failed")))
                            .toList());
        }
    }

    record ChangeSet(String name, long millis, List<String> tables, boolean failed) {}

    record Step(String effect, String bundle, String version) {
        static List<Step> of(List<Facts> facts) {
            return facts.stream()
                    .map(each -> new Step(each.text("effect"), each.text("bundle"), each.text("version")))
                    .toList();
        }
    }

    /**
     * A module's file put in.
     *
     * @param refused why it is not taken, else empty
     * @param problem why the plan cannot be done, else empty
     * @param failure why it did not come up, else empty
     */
    record Trial(
            String file,
            String module,
            String name,
            String version,
            String action,
            String from,
            String signature,
            String refused,
            String problem,
            String failure,
            boolean done,
            String runs,
            String changes,
            long millis,
            List<Step> own,
            List<Step> others,
            List<Migration> migrations) {
        static Trial of(Facts facts) {
            return new Trial(
                    facts.text("file"),
                    facts.text("module"),
                    facts.text("name"),
                    facts.text("version"),
                    facts.text("action"),
                    facts.text("from"),
                    facts.text("signature"),
                    facts.text("refused"),
                    facts.text("problem"),
                    facts.text("message"),
                    facts.is("done"),
                    facts.text("runs"),
                    facts.text("changes"),
                    facts.number("millis"),
                    Step.of(facts.each("own")),
                    Step.of(facts.each("other")),
                    facts.each("migration").stream().map(Migration::of).toList());
        }
    }

    boolean succeeds() {
        return findings.stream().noneMatch(each -> each.severity() == Finding.Severity.FAILURE);
    }

    /** The worst first. */
    List<Finding> sortedFindings() {
        return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }

    /** As JSON writes it: keys in their order, nothing of this program's own kinds. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        map.put("succeeds", succeeds());
        map.put("subjects", subjects.stream().map(Path::toString).toList());
        map.put("data", production.data().toString());
        map.put("database", production.kind().name().toLowerCase(java.util.Locale.ROOT));
        map.put(
                "copy",
                new TreeMap<>(
                        Map.of("bytes", copyBytes, "millis", copyMillis, "rows", copiedRows, "tables", copiedTables)));
        map.put("started", started);
        map.put("startMillis", startMillis);
        map.put("totalMillis", totalMillis);
        map.put("kept", kept == null ? null : kept.toString());
        map.put("modules", modules);
        map.put("trials", trials);
        map.put("migrations", migrations);
        map.put("tables", tables);
        map.put("checks", checks);
        map.put("findings", sortedFindings());
        return map;
    }
}
