package org.tesseracrm.rehearsal;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** The report for people. */
final class TextReport {
    private final Report report;
    private final Words words;
    private final PrintStream out;

    TextReport(Report report, Words words, PrintStream out) {
        this.report = report;
        this.words = words;
        this.out = out;
    }

    void print() {
        out.println();
        for (Report.Trial trial : report.trials) {
            trial(trial);
        }
        if (!report.modules.isEmpty()) {
            heading("text.modules");
            report.modules.forEach(this::module);
        }
        if (report.started) {
            if (!report.ofModules) {
                heading("text.migrations");
                migrations(report.migrations);
            }
            tables();
        }
        findings();
        heading("text.times");
        line("text.copy", words.time(report.copyMillis));
        if (report.started) {
            line("text.start", words.time(report.startMillis));
        }
        for (Report.Trial trial : report.trials) {
            if (trial.millis() > 0) {
                line("text.change", trial.name() + " " + trial.version(), words.time(trial.millis()));
            }
        }
        line("text.total", words.time(report.totalMillis));
        if (report.kept != null) {
            out.println();
            out.println(words.text(
                    "text.kept", report.kept, report.kept.resolve("start"), "http://127.0.0.1:" + report.keptPort));
        }
        out.println();
        out.println(words.text(report.succeeds() ? "text.succeeds" : "text.fails"));
    }

    private void heading(String key, Object... arguments) {
        out.println(words.text(key, arguments));
    }

    private void line(String key, Object... arguments) {
        out.println("  " + words.text(key, arguments));
    }

    private void trial(Report.Trial trial) {
        String name = trial.name().isEmpty() ? trial.file() : trial.name() + " (" + trial.module() + ")";
        if (trial.action().isEmpty()) {
            heading("text.trial", name);
        } else {
            heading("text.trial." + trial.action(), name, trial.from(), trial.version());
        }
        if (!trial.changes().isEmpty()) {
            trial.changes().lines().forEach(each -> out.println("    " + each));
        }
        steps(trial.own(), "text.step.own");
        steps(trial.others(), "text.step.other");
        migrations(trial.migrations());
        String outcome = trial.done() ? "text.done" : trial.from().isEmpty() ? "text.failed" : "text.back";
        if (trial.millis() > 0) {
            line(outcome, words.time(trial.millis()), trial.runs());
        } else {
            line("text.notBegun");
        }
        out.println();
    }

    private void steps(List<Report.Step> steps, String whose) {
        for (Report.Step step : steps) {
            String effect = words.text("effect." + step.effect().toLowerCase(Locale.ROOT));
            line("text.step", effect, step.bundle(), step.version(), words.text(whose));
        }
    }

    private void migrations(List<Report.Migration> migrations) {
        if (migrations.isEmpty()) {
            line("text.noMigration");
        }
        for (Report.Migration each : migrations) {
            line(
                    each.failure().isEmpty() ? "text.migration" : "text.migrationFails",
                    each.unit(),
                    each.changeSets().size(),
                    words.time(each.millis()),
                    each.failure());
            for (Report.ChangeSet set : each.changeSets()) {
                out.println("  " + "  "
                        + words.text(
                                set.failed() ? "text.setFails" : "text.set",
                                set.name(),
                                words.time(set.millis()),
                                String.join(", ", set.tables())));
            }
        }
    }

    private void module(Report.ModuleLine module) {
        String key = module.state().equals("QUARANTINED")
                ? "text.module.quarantined"
                : module.from().isEmpty()
                        ? "text.module.new"
                        : module.to().isEmpty()
                                ? "text.module.gone"
                                : module.from().equals(module.to()) ? "text.module.same" : "text.module.changed";
        line(key, module.name(), module.from(), module.to());
    }

    private void tables() {
        heading("text.tables", report.copiedTables, report.copiedRows);
        if (report.tables.isEmpty()) {
            line("text.tables.same");
        }
        for (TableRules.Line each : report.tables) {
            line(
                    "text.table." + each.change().name().toLowerCase(Locale.ROOT),
                    each.table(),
                    each.before(),
                    each.after());
        }
    }

    private void findings() {
        heading("text.findings", report.checks);
        if (report.findings.isEmpty()) {
            line("text.nothing");
        }
        for (Finding each : report.sortedFindings()) {
            line("text." + each.severity().name().toLowerCase(Locale.ROOT), each.text());
        }
    }
}
