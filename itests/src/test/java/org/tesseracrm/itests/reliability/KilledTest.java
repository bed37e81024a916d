package org.tesseracrm.itests.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.AllowedTrouble;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Processes;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

class KilledTest {
    private static final int WARM = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.fresh("killed").withDemo().start();
    }

    @AfterAll
    static void end() {
        server.close();
    }

    @Test
    void aDatabaseKilledUnderEightWritersLosesNothingThatWasPromised() {
        long logged = server.log().end();
        Rest rest = server.rest().as("boss");
        Database database = Database.of(server);
        ProcessHandle killed = Processes.database(server.data()).orElseThrow();
        long back;
        try (Writers writers = Writers.start(rest)) {
            Await.until(
                    "writers at work", PATIENCE, () -> writers.acknowledged().size() >= WARM);

            killed.destroyForcibly();
            Await.until("the end of the database", PATIENCE, () -> !killed.isAlive());
            long dead = System.nanoTime();
            Await.until("a new database", PATIENCE, database::isUp);
            long up = System.nanoTime();
            assertTrue(writers.lastSuccess() < up || writers.refused() > 0, "nobody noticed");
            Await.until("writers at work again", PATIENCE, () -> writers.lastSuccess() > up);
            back = writers.lastSuccess() - up;
            int before = writers.acknowledged().size();
            Await.until(
                    "all of them at work again",
                    PATIENCE,
                    () -> writers.acknowledged().size() >= before + WARM);
            writers.stop();

            System.out.printf(
                    "database killed: new one after %d ms, service %d ms later; %d acknowledged, %d refused%n",
                    (up - dead) / 1_000_000,
                    back / 1_000_000,
                    writers.acknowledged().size(),
                    writers.refused());
            Books.balance(rest, writers);
            assertEquals(List.of(), writers.odd(), () -> "answers other than 201 and 503: " + why(writers, logged));
        }
        assertTrue(back < Duration.ofSeconds(2).toNanos(), "service came back only after " + back / 1_000_000 + " ms");
        assertEquals(List.of(), server.log().unexpected(logged, AllowedTrouble.whileDatabaseIsAway()));
    }

    @Test
    void aServerKilledUnderEightWritersLosesNothingThatWasPromised() {
        Rest rest = server.rest().as("boss");
        try (Writers writers = Writers.start(rest)) {
            Await.until(
                    "writers at work", PATIENCE, () -> writers.acknowledged().size() >= WARM);
            server.kill();
            writers.stop();

            long started = System.nanoTime();
            server.start();
            System.out.printf("server killed: ready again after %d ms%n", (System.nanoTime() - started) / 1_000_000);
            // its token outlived it
            Books.balance(rest, writers);
            assertEquals(List.of(), writers.odd(), "answers other than 201 and 503");
        }
        assertEquals(1, databases(), "database processes on this data folder");
    }

    @Test
    void anImportUnderWayGoesOnAfterTheServerWasKilled() {
        Rest rest = server.rest().as("sales1");
        int rows = 20_000;
        String file = IntStream.range(0, rows)
                .mapToObj(row -> "续传客户" + row + "有限公司," + (row % 1000 == 0 ? "续传客户" + (row + 1) + "有限公司" : ""))
                .collect(Collectors.joining("\n", "name,parent\n", "\n"));
        String job = rest.upload(
                        Customers.PATH + "/imports",
                        "many.csv",
                        file.getBytes(StandardCharsets.UTF_8),
                        Map.of("duplicates", "skip"))
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Await.until("the import to be on its way", PATIENCE, () -> done(rest, job) > 0);
        server.kill();
        server.start();

        JsonNode left = rest.get(job).expect(200).json();
        assertEquals("paused", left.path("state").asText(), left::toString);
        assertFalse(left.path("message").asText().isBlank());
        long stood = done(rest, job);
        assertTrue(stood < rows, "it was through before it was killed");
        rest.post(job + "/resume", Map.of()).expect(200);
        Await.until(
                "its end",
                Duration.ofMinutes(3),
                () -> rest.get(job).expect(200).json().path("state").asText().equals("done"));

        JsonNode ended = rest.get(job).expect(200).json();
        assertEquals(rows, ended.path("result").path("created").asLong(), ended::toString);
        Database database = Database.of(server);
        String mine = "select count(*) from contacts_customer where name like '续传客户%'";
        assertEquals(rows, database.number(mine), "rows twice or lost");
        assertEquals(rows, database.number(mine.replace("count(*)", "count(distinct name)")));
        assertEquals(rows / 1000, database.number(mine + " and parent_id is not null"));
    }

    private static long done(Rest rest, String job) {
        return rest.get(job).expect(200).json().path("done").asLong();
    }

    private static String why(Writers writers, long logged) {
        return writers.odd().stream()
                .map(reply -> reply.text("detail").replaceFirst(".*\\W", ""))
                .map(reference -> server.log().about(logged, reference))
                .collect(Collectors.joining(" ¶ "));
    }

    private static long databases() {
        return Processes.mentioning(server.data()).stream()
                .filter(each -> each.info().command().orElse("").endsWith("mariadbd"))
                .count();
    }
}
