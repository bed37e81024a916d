package org.tesseracrm.migration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One clause of the header {@code Tessera-Changelog: <unit>=<path>, …}. */
record Changelog(String unit, String path) {
    static final String HEADER = "Tessera-Changelog";
    private static final Pattern CLAUSE = Pattern.compile("([a-z][a-z0-9-]{0,30})\\s*=\\s*/?(\\S+)");

    static List<Changelog> parse(String header) {
        List<Changelog> parsed = new ArrayList<>();
        for (String clause : header.split(",")) {
            Matcher form = CLAUSE.matcher(clause.trim());
            if (!form.matches()) {
                throw new IllegalArgumentException(
                        HEADER + " must look like <unit>=<path>, not '" + clause.trim() + "'");
            }
            parsed.add(new Changelog(form.group(1), form.group(2)));
        }
        return List.copyOf(parsed);
    }

    /** Each unit has a history of its own, so that equal file names and ids in two modules are not taken for one another. */
    String historyTable() {
        return "databasechangelog_" + unit.replace('-', '_');
    }
}
