package org.tesseracrm.itests.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.AllowedTrouble;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.OperatorTile;
import org.tesseracrm.itests.harness.OtherVersion;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/**
 * {@code ./crm bench modules}: a module is laid, used, changed to another version and lifted again and again while people and programs work with the rest of the
 * product, who must not notice. {@code CRM_BENCH_CYCLES} says how often, 200 times unless told.
 */
class ModulesBench {
    private static final String MODULE = "announcements";
    private static final String BUNDLE = "org.tesseracrm.announcements";
    private static final String FIRST = Project.VERSION.replace("-", ".");
    private static final String SECOND = "1.0.1";
    private static final int SESSIONS = 20;
    private static final int FORMS = 6;
    private static final int WARM_CYCLES = 20;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int QUIET_AT_MOST = 60;
    private static final Duration WARM = Duration.ofSeconds(20);

    private final int cycles = Integer.parseInt(
            Optional.ofNullable(System.getenv("CRM_BENCH_CYCLES")).orElse("200"));
    private final Figures figures = new Figures();
    private final List<Double> laying = new ArrayList<>();
    private final List<Double> upgrading = new ArrayList<>();
    private final List<Double> lifting = new ArrayList<>();
    private final List<String> moved = new ArrayList<>();

    @Test
    void aModuleComesAndGoesUnderLoad() {
        try {
            underLoad();
            new Metaspace(figures, early(), cycles).measure();
        } finally {
            figures.print();
        }
    }

    private void underLoad() {
        try (Server server = Server.fresh("bench-modules").withDemo()) {
            server.start();
            server.probe().events();
            long log = server.log().end();
            try (Browser browser = OtherMachine.browser(server)) {
                underLoad(server, new Audience(browser, SESSIONS, FORMS));
            }
            List<String> trouble = server.log().unexpected(log, AllowedTrouble.always());
            none("entries of trouble in the server's log", trouble);
        }
    }

    private void underLoad(Server server, Audience audience) {
        Jvm jvm = new Jvm(server);
        Rest operator = server.rest().asOperator();
        Rest boss = server.rest().as("boss");
        Jvm.State early;
        try (Elsewhere elsewhere = Elsewhere.start(server.rest())) {
            pass(WARM);
            elsewhere.phase("quiet");
            pass(Duration.ofSeconds(Math.min(QUIET_AT_MOST, 10 + 2 * cycles)));
            elsewhere.phase("first");
            new OperatorTile(operator, MODULE)
                    .upload(OtherVersion.of(Project.bundle(MODULE), SECOND))
                    .expect(201);
            act(operator, "install", FIRST);
            boss.put("/api/v1/core/modules/" + MODULE, Map.of("enabled", true)).expect(200);
            act(operator, "remove", "");

            try (Callers callers = Callers.start(boss)) {
                elsewhere.phase("cycles");
                int soon = early();
                cycles(operator, boss, callers, audience, server, 0, soon);
                elsewhere.phase("between");
                early = settled(server, jvm);
                elsewhere.phase("cycles");
                cycles(operator, boss, callers, audience, server, soon, cycles);
                elsewhere.phase("after");
                callers.close();
                into(callers);
            }
            Jvm.State late = settled(server, jvm);
            others(elsewhere, audience, boss);
            memory(server, jvm, early, late);
        }
    }

    /** Until then what is used for the first time is loaded. */
    private int early() {
        return Math.max(1, Math.min(WARM_CYCLES, cycles / 2));
    }

    private void cycles(Rest operator, Rest boss, Callers callers, Audience audience, Server server, int from, int to) {
        for (int i = from; i < to; i++) {
            laying.add(act(operator, "install", FIRST));
            boss.get(Callers.PATH + "?limit=10").expect(200);
            callers.exchanging(true);
            upgrading.add(act(operator, "change", SECOND));
            callers.exchanging(false);
            boss.get(Callers.PATH + "?limit=10").expect(200);
            Person visitor = audience.visit(i);
            lifting.add(act(operator, "remove", ""));
            audience.landed(visitor);
            moved.addAll(server.probe().events().stream()
                    .filter(each -> !each.endsWith(" " + BUNDLE))
                    .toList());
        }
    }

    /** @return how many seconds it took until the operator was told that it is done */
    private static double act(Rest operator, String action, String version) {
        long begin = System.nanoTime();
        new OperatorTile(operator, MODULE).act(action, version, "done");
        return (System.nanoTime() - begin) / 1e9;
    }

    /** When what is cleaned up after a module has been. */
    private static Jvm.State settled(Server server, Jvm jvm) {
        try {
            Await.until("no loader to be left", SOON, () -> server.probe().staleLoaders(BUNDLE) == 0);
        } catch (AssertionError e) {
            System.out.println(server.probe().staleLoaders(BUNDLE) + " loaders are left");
        }
        return jvm.state();
    }

    private void others(Elsewhere elsewhere, Audience audience, Rest boss) {
        List<Double> quiet = elsewhere.millis("quiet");
        List<Double> during = elsewhere.millis("cycles");
        double usual = Figures.percentile(quiet, 99);
        figures.note("cycles of install, use, upgrade, use, remove", cycles, "");
        figures.note("requests elsewhere, quiet: p99 of " + quiet.size(), usual, "ms");
        figures.add(
                "requests elsewhere, during the cycles: p99 of " + during.size() + " above the quiet one",
                Figures.percentile(during, 99) - usual,
                100,
                "ms");
        figures.note("requests elsewhere, during the cycles: median", Figures.percentile(during, 50), "ms");
        figures.note("requests elsewhere, during the cycles: longest", Figures.percentile(during, 100), "ms");
        none("requests elsewhere that failed", elsewhere.failures());
        none(
                "requests of the " + SESSIONS + " open pages that failed, and errors of their scripts",
                audience.failures());
        figures.add("sessions logged out, of " + SESSIONS, audience.loggedOut(), 0, "");
        figures.add("half-filled forms lost, of " + FORMS, audience.formsLost(), 0, "");
        figures.add("of these forms not saved in the end", audience.formsNotSaved(boss), 0, "");
        none("bundles of others that moved", moved);
        figures.note("install, median", Figures.percentile(laying, 50), "s");
        figures.note("install, longest", Figures.percentile(laying, 100), "s");
        figures.note("upgrade, median", Figures.percentile(upgrading, 50), "s");
        figures.note("upgrade, longest", Figures.percentile(upgrading, 100), "s");
        figures.note("remove, median", Figures.percentile(lifting, 50), "s");
        figures.note("remove, longest", Figures.percentile(lifting, 100), "s");
    }

    private void into(Callers callers) {
        none(
                "requests into the module other than 2xx, 404 or 503 with Retry-After " + callers.answers(),
                callers.wrong());
        none("requests into the module told that it is not there while its version was exchanged", callers.lost());
        figures.add("requests into the module: longest", callers.longestMillis(), 5000, "ms");
    }

    private void memory(Server server, Jvm jvm, Jvm.State early, Jvm.State late) {
        int left = server.probe().staleLoaders(BUNDLE);
        figures.add("class loaders of removed versions left", left, 0, "");
        figures.add(
                "class loaders of bundles more than after cycle " + early() + " (" + early.bundleLoaders() + ")",
                late.bundleLoaders() - early.bundleLoaders(),
                0,
                "");
        figures.note(
                "metaspace with the compiler's profiles more than after cycle " + early() + " ("
                        + Figures.round(early.metaspace()) + " MB)",
                late.metaspace() - early.metaspace(),
                "MB");
        figures.note("heap after collection, after cycle " + early(), early.heap(), "MB");
        figures.note("heap after collection, at the end", late.heap(), "MB");
        if (left > 0) {
            jvm.dump(Project.TARGET.resolve("bench-modules.hprof"));
        }
    }

    private void none(String what, Collection<String> found) {
        figures.add(what, found.size(), 0, "");
        found.stream().distinct().limit(10).forEach(each -> System.out.println(what + ": " + each));
    }

    private static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
