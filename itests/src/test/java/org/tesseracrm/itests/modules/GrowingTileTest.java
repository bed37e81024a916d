package org.tesseracrm.itests.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.itests.harness.AllowInLog;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** A module that is updated in place: each of its changelogs is looked at, also after one that had nothing new. */
@RunningServer
@AllowInLog(
        value = {"databaseChangeLog", "tables of itgrows", "itgrows_missing"},
        because = "the last version's changelog is broken")
class GrowingTileTest {
    private static final String MODULE = "itgrows";
    private static final String BUNDLE = "org.tesseracrm.itests." + MODULE;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String HEAD = "<databaseChangeLog xmlns='http://www.liquibase.org/xml/ns/dbchangelog'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='http://www.liquibase.org/xml/ns/dbchangelog"
            + " http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd'>";
    private static final String FIRST =
            "<createTable tableName='itgrows_one'><column name='id' type='INT'/></createTable>";
    private static final String SECOND =
            "<createTable tableName='itgrows_two'><column name='id' type='INT'/></createTable>";
    private static final String BROKEN = "<dropColumn tableName='itgrows_missing' columnName='id'/>";

    private final Server server;
    private final Rest operator;
    private final Rest boss;

    GrowingTileTest(Server server, Rest rest) {
        this.server = server;
        operator = rest.asOperator();
        boss = rest.as("boss");
    }

    @Test
    void everyVersionsTablesAreLookedAt(@TempDir Path folder) {
        Path jar = folder.resolve(MODULE + ".jar");
        write(jar, "1.0.0", FIRST);
        server.console().run("bundle:install -s " + jar.toUri(), SOON);
        try {
            assertEquals(List.of("itgrows_one"), tables(1));
            // read again, as its files changed, and nothing new in it
            update(jar, "1.0.1", FIRST);
            assertEquals(List.of("itgrows_one"), tables(1));
            update(jar, "1.1.0", FIRST, SECOND);
            assertEquals(List.of("itgrows_one", "itgrows_two"), tables(2));
            update(jar, "1.2.0", FIRST, SECOND, BROKEN);
            JsonNode broken = Await.value("its quarantine", SOON, () -> Optional.of(module())
                    .filter(each -> each.path("state").asText().equals("quarantined")));
            assertTrue(broken.path("problem").asText().contains("itgrows_missing"), broken::toString);
            boss.get(Customers.PATH + "?limit=1").expect(200);
        } finally {
            server.console().run("bundle:uninstall " + BUNDLE, SOON);
        }
    }

    private void update(Path jar, String version, String... changes) {
        write(jar, version, changes);
        server.console().run("bundle:update " + BUNDLE + " " + jar.toUri(), SOON);
        Await.until("version " + version, SOON, () -> module().path("version")
                .asText()
                .equals(version));
    }

    private List<String> tables(int expected) {
        return Await.value("its tables", SOON, () -> Optional.of(
                                module().path("tables").findValuesAsText("name"))
                        .filter(found -> found.size() == expected))
                .stream()
                .sorted()
                .toList();
    }

    private JsonNode module() {
        return operator.get("/api/v1/operator/modules/" + MODULE).expect(200).json();
    }

    private static void write(Path jar, String version, String... changes) {
        StringBuilder changelog = new StringBuilder(HEAD + "<!-- " + version + " -->");
        for (int i = 0; i < changes.length; i++) {
            changelog.append("<changeSet id='%d' author='it'>%s</changeSet>".formatted(i, changes[i]));
        }
        BrokenTiles.jar(
                jar,
                MODULE,
                Map.of("Bundle-Version", version, "Tessera-Changelog", MODULE + "=db/changelog/master.xml"),
                changelog.append("</databaseChangeLog>").toString());
    }
}
