package org.tesseracrm.itests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.ExternalDatabase;
import org.tesseracrm.itests.harness.Processes;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** A MariaDB of the company's own, which is not there when the product starts, comes, goes and comes again. */
@RunningServer
class AbsentDatabaseTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Test
    void theServerWaitsForItsDatabase(Server shared) {
        try (ExternalDatabase outside = new ExternalDatabase(shared);
                Server server = Server.fresh("absent-db").withDemo()) {
            server.with("CRM_DB_URL", outside.url())
                    .with("CRM_DB_USER", outside.user())
                    .with("CRM_DB_PASSWORD", outside.password())
                    .launch();
            Rest rest = server.rest();

            Await.until(
                    "the server to be alive",
                    PATIENCE,
                    () -> rest.get("/health/live").status() == 200);
            Await.until("the server to say that it is not ready", PATIENCE, () -> {
                Reply ready = rest.get("/health/ready");
                return ready.status() == 503 && ready.body().contains("database");
            });
            Await.until("REST to say so too", PATIENCE, () -> {
                Reply refused = rest.signIn("demo", "boss", Server.PASSWORD);
                refused.expectProblem(503);
                return true;
            });

            outside.start();
            server.awaitReady(PATIENCE);
            assertTrue(
                    Processes.database(server.data()).isEmpty(), "an embedded database runs beside the external one");
            Await.until(
                    "the demo company",
                    PATIENCE,
                    () -> rest.signIn("demo", "boss", Server.PASSWORD).status() == 201);
            Rest boss = rest.as("boss");
            String name = Customers.name("外部");
            Customers.create(boss, name);

            outside.kill();
            boss.post(Customers.PATH, Map.of("name", Customers.name("无库"))).expectProblem(503);
            boss.get(Customers.PATH).expectProblem(503);
            outside.start();
            long up = System.nanoTime();
            Await.until(
                    "service again", PATIENCE, () -> boss.get(Customers.PATH).status() == 200);
            long back = (System.nanoTime() - up) / 1_000_000;
            System.out.println("external database back: service " + back + " ms later");
            assertTrue(back < 2000, "service came back only after " + back + " ms");
            assertEquals(1, Customers.named(boss, name));
        }
    }
}
