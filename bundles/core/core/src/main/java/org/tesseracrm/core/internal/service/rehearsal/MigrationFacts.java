package org.tesseracrm.core.internal.service.rehearsal;

import java.util.List;
import java.util.TreeSet;
import org.tesseracrm.migration.Migrations.ChangeSet;
import org.tesseracrm.migration.Migrations.Run;

/** What was done to the tables. */
final class MigrationFacts {
    private MigrationFacts() {}

    static void say(Facts facts, String kind, List<Run> runs) {
        for (Run run : runs) {
            String name = facts.next(kind);
            facts.say(name + "unit", run.unit());
            facts.say(name + "bundle", run.bundle());
            facts.say(name + "version", run.version());
            facts.say(name + "millis", run.took().toMillis());
            facts.say(name + "failure", run.failure());
            for (ChangeSet each : run.changeSets()) {
                String set = facts.next(name + "set");
                facts.say(set + "name", each.name());
                facts.say(set + "millis", each.took().toMillis());
                facts.say(set + "tables", String.join(" ", new TreeSet<>(each.tables())));
                facts.say(set + "failed", each.failed());
            }
        }
    }
}
