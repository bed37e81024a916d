package org.tesseracrm.rehearsal;

import java.util.Map;
import java.util.TreeSet;
import org.tesseracrm.rehearsal.InstalledModules.Module;

/** Turns what the copy's server wrote down into a report: what of it is a failure, and what to do. */
final class Judge {
    private static final String QUARANTINED = "QUARANTINED";
    private static final String RUNNING = "RUNNING";

    private final Report report;
    private final Words words;

    Judge(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** @param before production's modules, by id */
    void hear(Facts facts, Map<String, Module> before) {
        report.started = true;
        report.startMillis = facts.number("up.millis");
        report.checks = (int) facts.number("checks");
        if (!facts.text("failure").isEmpty()) {
            report.findings.add(Finding.failure(words.text("judge.brokeOff", facts.text("failure"))));
        }
        if (!facts.text("waiting").isEmpty()) {
            report.findings.add(Finding.failure(words.text("judge.waiting", facts.text("waiting"))));
        }
        facts.each("migration").stream().map(Report.Migration::of).forEach(report.migrations::add);
        facts.each("trial").stream().map(Report.Trial::of).forEach(this::trial);
        if (report.ofModules) {
            facts.each("module").forEach(this::quarantine);
        } else {
            modules(facts, before);
        }
        for (Facts each : facts.each("finding")) {
            report.findings.add(new Finding(severity(each), each.text("text")));
        }
        facts.each("check").forEach(this::check);
    }

    private void trial(Report.Trial trial) {
        report.trials.add(trial);
        String name = trial.name().isEmpty() ? trial.file() : trial.name() + " " + trial.version();
        if (!trial.refused().isEmpty()) {
            report.findings.add(Finding.failure(words.text("judge.refused", trial.file(), trial.refused())));
        } else if (!trial.problem().isEmpty()) {
            report.findings.add(Finding.failure(words.text("judge.problem", name, trial.problem())));
        } else if (!trial.done()) {
            report.findings.add(Finding.failure(
                    trial.from().isEmpty()
                            ? words.text("judge.notInstalled", name, Words.sentence(trial.failure()))
                            : words.text("judge.notChanged", name, Words.sentence(trial.failure()))));
        }
        if (!trial.others().isEmpty()) {
            report.findings.add(Finding.warning(
                    words.text("judge.others", name, trial.others().size())));
        }
        if (trial.signature().equals("NONE") || trial.signature().equals("UNKNOWN")) {
            report.findings.add(Finding.note(words.text("judge.unsigned", name)));
        }
    }

    /** Of a module that nobody has just tried: it stands so in production too, or the set does not go together. */
    private void quarantine(Facts module) {
        boolean tried = report.trials.stream().anyMatch(each -> each.module().equals(module.text("id")));
        if (module.text("state").equals(QUARANTINED) && !tried) {
            report.findings.add(
                    Finding.warning(words.text("judge.quarantine", module.text("name"), module.text("problem"))));
        }
    }

    private void modules(Facts facts, Map<String, Module> before) {
        TreeSet<String> gone = new TreeSet<>(before.keySet());
        for (Facts each : facts.each("module")) {
            String id = each.text("id");
            Module was = before.get(id);
            boolean runs = each.text("state").equals(RUNNING);
            gone.remove(id);
            if (was == null && !runs && !each.text("state").equals(QUARANTINED)) {
                continue;
            }
            report.modules.add(new Report.ModuleLine(
                    id,
                    each.text("name"),
                    was == null ? "" : was.version(),
                    runs ? each.text("version") : "",
                    each.text("state"),
                    each.text("problem")));
            if (each.text("state").equals(QUARANTINED)) {
                report.findings.add(Finding.failure(
                        words.text("judge.quarantined", each.text("name"), Words.sentence(each.text("problem")))));
            } else if (was != null && !runs) {
                removed(was, each.text("name"));
            }
        }
        for (String id : gone) {
            Module was = before.get(id);
            if (facts.each("module").isEmpty()) {
                continue;
            }
            report.modules.add(new Report.ModuleLine(id, id, was.version(), "", "", ""));
            removed(was, id);
        }
    }

    private void removed(Module was, String name) {
        report.findings.add(
                Finding.warning(words.text(was.deployed() ? "judge.deployed" : "judge.removed", name, was.version())));
    }

    private void check(Facts check) {
        // where nothing was migrated, the data is what it was
        boolean known = check.is("known") || !report.ofModules && report.migrations.isEmpty();
        String text = words.text(
                known ? "judge.known" : "judge.found", check.text("company"), check.text("module"), check.text("text"));
        // what is wrong in production already is no reason against the upgrade
        Finding.Severity severity = severity(check);
        report.findings.add(
                new Finding(known && severity == Finding.Severity.FAILURE ? Finding.Severity.WARNING : severity, text));
    }

    private static Finding.Severity severity(Facts facts) {
        return Finding.Severity.valueOf(facts.text("severity"));
    }

    void coreBroken(String reason) {
        report.findings.add(Finding.failure(words.text("judge.core", Words.sentence(reason))));
    }
}
