package org.tesseracrm.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What became of tables between two moments, and what of that somebody should know. */
final class TableRules {
    /** What every server writes that starts, works or is changed: histories, jobs, audit. */
    private static final Pattern KEPT_BY_THE_SERVER =
            Pattern.compile("databasechangelog.*|tessera_migration|core_job(_error)?|core_audit(_change)?");

    private TableRules() {}

    enum Change {
        NEW,
        GONE,
        RESHAPED,
        SAME
    }

    /** @param before, after rows */
    record Line(String table, Change change, long before, long after) {
        boolean lost() {
            return after < before;
        }
    }

    /** Those in which something is different, by name. */
    static List<Line> between(Tables before, Tables after) {
        List<Line> lines = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(before.rows().keySet());
        names.addAll(after.rows().keySet());
        for (String name : names) {
            if (KEPT_BY_THE_SERVER.matcher(name).matches()) {
                continue;
            }
            Line line = new Line(
                    name,
                    change(name, before.shapes(), after.shapes()),
                    before.rows().getOrDefault(name, 0L),
                    after.rows().getOrDefault(name, 0L));
            if (line.change() != Change.SAME || line.before() != line.after()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static Change change(String name, Map<String, String> before, Map<String, String> after) {
        if (!before.containsKey(name)) {
            return Change.NEW;
        }
        if (!after.containsKey(name)) {
            return Change.GONE;
        }
        return before.get(name).equals(after.get(name)) ? Change.SAME : Change.RESHAPED;
    }

    /** Rows that are fewer, and tables that are gone. */
    static List<Finding> findings(List<Line> lines, Words words) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> lost = new TreeMap<>();
        for (Line line : lines) {
            if (line.change() == Change.GONE) {
                findings.add(Finding.warning(words.text("tables.gone", line.table(), line.before())));
            } else if (line.lost()) {
                lost.put(line.table(), line.before() - line.after());
            }
        }
        lost.forEach((table, count) -> findings.add(Finding.warning(words.text("tables.lost", count, table))));
        return findings;
    }
}
