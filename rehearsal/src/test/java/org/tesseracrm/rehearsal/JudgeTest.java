package org.tesseracrm.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.tesseracrm.rehearsal.InstalledModules.Module;

class JudgeTest {
    private final Properties said = new Properties();

    private Report judge(boolean ofModules, Map<String, Module> before) {
        Production production = new Production(Path.of("/data"), Production.Kind.RUNNING, null, 1);
        Report report = new Report(List.of(Path.of("/new")), production, ofModules);
        new Judge(report, new Words(Locale.ENGLISH)).hear(new Facts(said, ""), before);
        return report;
    }

    private void say(String... facts) {
        for (int i = 0; i < facts.length; i += 2) {
            said.setProperty(facts[i], facts[i + 1]);
        }
    }

    private void trial(String... facts) {
        say("trial.count", "1", "trial.0.file", "orders.jar", "trial.0.module", "orders", "trial.0.name", "Orders");
        say("trial.0.version", "2.0.0", "trial.0.action", "CHANGE", "trial.0.from", "1.0.0", "trial.0.runs", "1.0.0");
        say(facts);
    }

    private static List<String> texts(Report report, Finding.Severity severity) {
        return report.sortedFindings().stream()
                .filter(each -> each.severity() == severity)
                .map(Finding::text)
                .toList();
    }

    @Test
    void aModuleThatComesUpSucceeds() {
        trial("trial.0.done", "true", "trial.0.runs", "2.0.0", "trial.0.millis", "1200");
        Report report = judge(true, Map.of());
        assertTrue(report.succeeds());
        assertEquals(List.of(), report.findings);
    }

    @Test
    void whatIsRefusedCannotBeDoneOrDoesNotComeUpFails() {
        trial("trial.0.refused", "No number.");
        assertEquals(
                List.of("orders.jar would not be taken: No number."),
                texts(judge(true, Map.of()), Finding.Severity.FAILURE));
        said.clear();
        trial("trial.0.problem", "Does not resolve.");
        assertEquals(
                List.of("Orders 2.0.0 could not be put in: Does not resolve."),
                texts(judge(true, Map.of()), Finding.Severity.FAILURE));
        said.clear();
        trial("trial.0.done", "false", "trial.0.message", "Its tables.");
        List<String> failed = texts(judge(true, Map.of()), Finding.Severity.FAILURE);
        assertTrue(
                failed.get(0)
                        .equals("Orders 2.0.0 does not come up: Its tables. Do not change to it; ask its provider."),
                failed::toString);
    }

    @Test
    void bundlesOfOthersAndMissingSignaturesAreSaidAndDoNotFail() {
        trial("trial.0.done", "true", "trial.0.signature", "NONE", "trial.0.other.count", "1");
        Report report = judge(true, Map.of());
        assertTrue(report.succeeds());
        assertEquals(1, texts(report, Finding.Severity.WARNING).size());
        assertEquals(1, texts(report, Finding.Severity.NOTE).size());
    }

    @Test
    void whatIsWrongAlreadyIsNoReasonAgainstTheUpgrade() {
        say("check.count", "2", "check.0.severity", "FAILURE", "check.0.text", "old", "check.0.known", "true");
        say("check.1.severity", "FAILURE", "check.1.text", "new", "check.1.known", "false");
        Report report = judge(true, Map.of());
        assertFalse(report.succeeds());
        assertEquals(1, texts(report, Finding.Severity.FAILURE).size());
        assertTrue(texts(report, Finding.Severity.WARNING).get(0).contains("already so today"));
    }

    @Test
    void whereADistributionMigratesNothingTheDataIsAsBefore() {
        say("check.count", "1", "check.0.severity", "FAILURE", "check.0.text", "old", "check.0.known", "false");
        assertTrue(judge(false, Map.of()).succeeds());
        say("migration.count", "1", "migration.0.unit", "orders");
        assertFalse(judge(false, Map.of()).succeeds());
    }

    @Test
    void aDistributionIsComparedModuleByModule() {
        say("module.count", "4");
        module(0, "contacts", "1.1.0", "RUNNING");
        module(1, "orders", "", "QUARANTINED");
        module(2, "fresh", "1.0.0", "RUNNING");
        module(3, "shelved", "", "AVAILABLE");
        Report report = judge(
                false,
                Map.of(
                        "contacts", new Module("contacts", "1.0.0", false),
                        "orders", new Module("orders", "1.0.0", false),
                        "visits", new Module("visits", "1.0.0", true),
                        "old", new Module("old", "3.0.0", false)));
        assertEquals(
                List.of("contacts 1.0.0>1.1.0", "orders 1.0.0>", "fresh >1.0.0", "old 3.0.0>", "visits 1.0.0>"),
                report.modules.stream()
                        .map(each -> each.id() + " " + each.from() + ">" + each.to())
                        .toList());
        assertTrue(texts(report, Finding.Severity.FAILURE).get(0).contains("would be in quarantine"));
        List<String> warnings = texts(report, Finding.Severity.WARNING);
        assertTrue(warnings.get(0).startsWith("old 3.0.0 runs now"), warnings::toString);
        assertTrue(warnings.get(1).contains("put in by ./crm deploy"), warnings::toString);
    }

    private void module(int number, String id, String version, String state) {
        String name = "module." + number + ".";
        say(name + "id", id, name + "name", id, name + "version", version, name + "state", state);
    }

    @Test
    void theReportIsWholeInBothLanguagesAndAsJson() {
        trial("trial.0.done", "false", "trial.0.message", "Its \"tables\".", "trial.0.millis", "130000");
        say("trial.0.own.count", "1", "trial.0.own.0.effect", "INSTALL", "trial.0.own.0.bundle", "b");
        say("trial.0.migration.count", "1", "trial.0.migration.0.unit", "orders", "trial.0.migration.0.failure", "no");
        say("trial.0.migration.0.set.count", "1", "trial.0.migration.0.set.0.name", "m::1::a");
        say("finding.count", "1", "finding.0.severity", "NOTE", "finding.0.text", "good to know");
        Report report = judge(true, Map.of());
        report.tables.add(new TableRules.Line("orders_one", TableRules.Change.NEW, 0, 3));
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new TextReport(report, new Words(language), new PrintStream(bytes, true, StandardCharsets.UTF_8)).print();
            String text = bytes.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains("orders_one") && text.contains("m::1::a") && text.contains("good to know"), text);
        }
        String json = Json.of(report.asMap());
        assertTrue(json.contains("\"succeeds\": false"), json);
        assertTrue(json.contains("Its \\\"tables\\\"."), json);
    }
}
