package org.tesseracrm.itests.bench;

import java.time.Duration;
import java.util.Map;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.OperatorTile;
import org.tesseracrm.itests.harness.OtherVersion;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/**
 * Whether a module that comes and goes leaves anything outside the heap. On a server whose compiler keeps no profiles: they lie in the
 * metaspace too, and grow with every method that gets warm, of those that stay.
 */
final class Metaspace {
    private static final String WITHOUT_PROFILES = "-XX:TieredStopAtLevel=1";
    private static final String MODULE = "announcements";
    private static final String BUNDLE = "org.tesseracrm.announcements";
    private static final String FIRST = Project.VERSION.replace("-", ".");
    private static final String SECOND = "1.0.1";
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final double MEGABYTES = 1;

    private final Figures figures;
    private final int early;
    private final int cycles;

    /** @param early until then what is used for the first time is loaded */
    Metaspace(Figures figures, int early, int cycles) {
        this.figures = figures;
        this.early = early;
        this.cycles = cycles;
    }

    void measure() {
        try (Server server = Server.fresh("bench-metaspace")
                .withDemo()
                .option(WITHOUT_PROFILES)
                .start()) {
            // it has to be there before the module, to know its loaders
            server.probe().events();
            Rest boss = server.rest().as("boss");
            OperatorTile tile = new OperatorTile(server.rest().asOperator(), MODULE);
            tile.upload(OtherVersion.of(Project.bundle(MODULE), SECOND)).expect(201);
            tile.act("install", FIRST, "done");
            boss.put("/api/v1/core/modules/" + MODULE, Map.of("enabled", true)).expect(200);
            tile.act("remove", "done");
            try (Callers callers = Callers.start(boss)) {
                cycle(tile, early);
                Jvm.State before = settled(server);
                cycle(tile, cycles - early);
                callers.close();
                figures.add(
                        "metaspace of a server without the compiler's profiles, after " + cycles
                                + " cycles more than after " + early + " (" + Figures.round(before.metaspace())
                                + " MB)",
                        settled(server).metaspace() - before.metaspace(),
                        MEGABYTES,
                        "MB");
            }
        }
    }

    private static void cycle(OperatorTile tile, int times) {
        for (int i = 0; i < times; i++) {
            tile.act("install", FIRST, "done");
            tile.act("change", SECOND, "done");
            tile.act("remove", "done");
        }
    }

    private static Jvm.State settled(Server server) {
        Await.until("no loader to be left", SOON, () -> server.probe().staleLoaders(BUNDLE) == 0);
        return new Jvm(server).state();
    }
}
