package org.tesseracrm.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/**
 * {@code ./crm bench imports}: customers out of a file with the check for duplicates (1,000,000; {@code CRM_BENCH_ROWS}), what lives
 * on the heap meanwhile, the export of all of them, and the undo of an import of 100,000 on top.
 */
class ImportBench {
    private static final int ROWS = Integer.parseInt(System.getenv().getOrDefault("CRM_BENCH_ROWS", "1000000"));
    private static final int UNDONE = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final String[] CITIES = {"南京", "武汉", "杭州", "深圳", "上海", "北京", "广州", "成都", "西安", "苏州"};
    private static final String SYLLABLES = "东西南北中华国新兴隆泰安和盛达通利源鑫瑞祥福海天宇恒宏远博雅诚信嘉美佳丰润泽康宁";

    private final Figures figures = new Figures();
    private final Random random = new Random(7);

    @Test
    void importExportAndUndo() {
        try (Server server = Server.fresh("bench-imports").withDemo().with("CRM_DB_BUFFER_POOL", "512M")) {
            server.start();
            Rest boss = server.rest().as("boss");
            Jvm jvm = new Jvm(server);
            String job = start(boss, file(ROWS, "甲"));
            Await.until("half of it", PATIENCE, () -> done(boss, job) >= ROWS / 2);
            double heap = jvm.state().heap();
            JsonNode whole = end(boss, job);
            assertEquals(ROWS, whole.path("result").path("created").asInt(), whole::toString);
            figures.add(
                    "import of " + ROWS + " with the check for duplicates, per row (200 µs are 5,000 rows/s)",
                    seconds(whole) * 1_000_000 / ROWS,
                    200,
                    "µs");
            figures.note("rows a second", ROWS / seconds(whole), "");
            figures.add("living on the heap half-way", heap, 350, "MB");
            JsonNode export = end(boss, path(boss.post(Customers.PATH + "/exports", Map.of())));
            figures.note("export of all to Excel, all columns", seconds(export), "s");
            String more = start(boss, file(UNDONE, "乙"));
            figures.note("import of " + UNDONE + " more", seconds(end(boss, more)), "s");
            JsonNode undo = end(boss, path(boss.post(more + "/undo", Map.of())));
            assertEquals(UNDONE, undo.path("result").path("removed").asInt(), undo::toString);
            figures.add("undo of " + UNDONE + " imported rows", seconds(undo), 15, "s");
        } finally {
            figures.print();
        }
    }

    private static String start(Rest rest, byte[] file) {
        return path(rest.upload(Customers.PATH + "/imports", "bench.csv", file, Map.of("duplicates", "skip")));
    }

    private static String path(Reply accepted) {
        return accepted.expect(202).header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static long done(Rest rest, String job) {
        return rest.get(job).expect(200).json().path("done").asLong();
    }

    private static JsonNode end(Rest rest, String job) {
        Await.until(
                "the end of " + job,
                PATIENCE,
                () -> !rest.get(job).expect(200).json().path("endedAt").isNull());
        JsonNode ended = rest.get(job).expect(200).json();
        assertEquals("done", ended.path("state").asText(), ended::toString);
        return ended;
    }

    private static double seconds(JsonNode job) {
        return Duration.between(
                                Instant.parse(job.path("startedAt").asText()),
                                Instant.parse(job.path("endedAt").asText()))
                        .toMillis()
                / 1000.0;
    }

    private byte[] file(int rows, String mark) {
        StringBuilder csv = new StringBuilder("客户名称,行业,城市,电话,邮箱,员工人数,年营业额\n");
        for (int i = 0; i < rows; i++) {
            String city = CITIES[random.nextInt(CITIES.length)];
            csv.append(city);
            for (int s = 0; s < 4; s++) {
                csv.append(SYLLABLES.charAt(random.nextInt(SYLLABLES.length())));
            }
            csv.append(mark).append(i).append("有限公司,制造业,").append(city).append(",1");
            csv.append(3_000_000_000L + random.nextInt(1_000_000_000))
                    .append(",info")
                    .append(i);
            csv.append("@example.com,")
                    .append(random.nextInt(5_000))
                    .append(',')
                    .append(random.nextInt(100_000_000));
            csv.append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }
}
