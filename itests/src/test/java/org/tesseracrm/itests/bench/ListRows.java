package org.tesseracrm.itests.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.tesseracrm.itests.bench.CustomersBench.Scene;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;

/** Pages of the list from its beginning and from far behind, filtered and sorted; single records; many who ask at once. */
final class ListRows implements CustomersBench.Group {
    private static final String LIST = "/api/v1/contacts/customers?limit=50";
    private static final String ONE = "/api/v1/contacts/customers/";
    private static final int FIRST = 300;
    private static final int WARM = 30;
    private static final int TIMES = 200;
    private static final int FAR = 900_000;
    private static final int CLIENTS = 8;
    private static final int OF_EACH = 250;

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public void measure(Scene scene) throws Exception {
        Rest boss = scene.server().rest().as("boss");
        Rest salesperson = scene.server().rest().as(ManyCustomers.SALESPERSON);
        // a server that has just started compiles itself while it answers
        for (int i = 0; i < FIRST; i++) {
            boss.get(LIST).expect(200);
            salesperson.get(LIST).expect(200);
        }
        times(scene, "first page, boss", 30, n -> boss.get(LIST));
        times(scene, "first page, salesperson with 100000", 40, n -> salesperson.get(LIST));
        byHand(scene, "boss", "");
        byHand(scene, "salesperson", " and owner_id = " + ManyCustomers.SALESPERSON_ID);
        far(scene, boss);
        filtered(scene, "boss", boss);
        filtered(scene, "salesperson", salesperson);
        times(scene, "one record", 15, n -> boss.get(ONE + ManyCustomers.customerId(n * 4_999)));
        times(scene, "head of the 360° view", 30, n -> boss.get(ONE + ManyCustomers.customerId(n * 4_999) + "/head"));
        times(
                scene,
                "create",
                25,
                n -> salesperson.post(
                        "/api/v1/contacts/customers", Map.of("name", "量测客户" + System.nanoTime(), "city", "苏州")));
        times(
                scene,
                "time line of a customer, first 20",
                30,
                n -> boss.get("/api/v1/core/timeline/contacts.customer/" + ManyCustomers.customerId(n * 4_999)
                        + "?limit=20"));
        crowd(scene);
    }

    /** The rows and the capped total, as somebody would write it who knows the tables. */
    private static void byHand(Scene scene, String who, String owned) throws SQLException {
        String where =
                " from contacts_customer where tenant_id = " + scene.company().tenant() + " and deleted = 0" + owned;
        HandWritten page = new HandWritten(
                "select c.*, u.display_name owner_name, p.name parent_name from (select id" + where
                        + " order by updated_at desc, id desc limit 50) page join contacts_customer c on c.id = page.id"
                        + " left join core_user u on u.id = c.owner_id left join contacts_customer p on p.id = c.parent_id"
                        + " order by c.updated_at desc, c.id desc",
                "select count(*) from (select 1" + where + " limit 1001) counted");
        List<Double> times = new ArrayList<>();
        try (Connection connection = scene.database().connect()) {
            for (int i = -WARM; i < TIMES; i++) {
                long begin = System.nanoTime();
                page.page(connection);
                if (i >= 0) {
                    times.add((System.nanoTime() - begin) / 1e6);
                }
            }
        }
        scene.figures()
                .note("hand-written SQL for the first page, " + who + ", p95", Figures.percentile(times, 95), "ms");
    }

    private static void filtered(Scene scene, String who, Rest rest) {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("kind, by name", "&filter=kind==vip&sort=name");
        questions.put("kind, latest change first", "&filter=kind==partner&sort=-updatedAt");
        questions.put("city, by employees", "&filter=" + encode("city==苏州") + "&sort=-employees");
        questions.put("industry, by creation", "&filter=" + "industry==software" + "&sort=createdAt");
        questions.forEach(
                (what, query) -> times(scene, "filtered by " + what + ", " + who, 60, n -> rest.get(LIST + query)));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whoever scrolls that far has a cursor; here 500 rows at a time bring it. */
    private static void far(Scene scene, Rest rest) {
        String cursor = "";
        for (int row = 0; row < FAR; row += 500) {
            Reply page = rest.get(
                            "/api/v1/contacts/customers?limit=500" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200);
            cursor = encode(page.text("next"));
        }
        String last = cursor;
        times(scene, "page at row 900000, boss", 30, n -> rest.get(LIST + "&cursor=" + last));
    }

    static void times(Scene scene, String what, double atMost, IntFunction<Reply> ask) {
        List<Double> times = new ArrayList<>();
        for (int i = -WARM; i < TIMES; i++) {
            int number = Math.floorMod(i, TIMES);
            long begin = System.nanoTime();
            Reply reply = ask.apply(number);
            double millis = (System.nanoTime() - begin) / 1e6;
            if (reply.status() >= 300) {
                reply.expect(200);
            }
            if (i >= 0) {
                times.add(millis);
            }
        }
        scene.figures().add(what + ", p95 of " + TIMES, Figures.percentile(times, 95), atMost, "ms");
    }

    /** Eight programs on the same machine, each asking again as soon as it has its answer. */
    private static void crowd(Scene scene) throws Exception {
        String who = scene.server().rest().as("boss").header("Authorization");
        List<KeptConnection> programs = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int i = 0; i < CLIENTS; i++) {
                programs.add(new KeptConnection(scene.server().url(), LIST, who));
            }
            asked(threads, programs);
            long begin = System.nanoTime();
            List<Double> times = asked(threads, programs);
            double seconds = (System.nanoTime() - begin) / 1e9;
            scene.figures()
                    .add(
                            "first page, 8 clients at once, p95 of " + times.size(),
                            Figures.percentile(times, 95),
                            50,
                            "ms");
            // a bound from below: the time that 500 requests take
            scene.figures().add("500 first pages, 8 clients at once", 500 * seconds / times.size() * 1e3, 1_000, "ms");
        } finally {
            threads.shutdownNow();
            for (KeptConnection each : programs) {
                each.close();
            }
        }
    }

    private static List<Double> asked(ExecutorService threads, List<KeptConnection> programs) throws Exception {
        List<Callable<List<Double>>> work = new ArrayList<>();
        programs.forEach(program -> work.add(() -> {
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < OF_EACH; i++) {
                long begin = System.nanoTime();
                program.ask();
                times.add((System.nanoTime() - begin) / 1e6);
            }
            return times;
        }));
        List<Double> all = new ArrayList<>();
        for (Future<List<Double>> each : threads.invokeAll(work)) {
            all.addAll(each.get());
        }
        return all;
    }
}
