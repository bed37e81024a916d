package org.tesseracrm.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.bench.BigCompany.Role;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/**
 * {@code ./crm bench permissions}: the first page of the customers at 1,000,000 customers and 2,000 people, for a salesperson, a
 * manager, a director and the boss: the call of the service inside the server, beside the same page (rows, names of owners and
 * parents, capped total) as hand-written SQL over JDBC in the same run; and what a program sees over REST.
 */
class PermissionBench {
    private static final int WARM = 40;
    private static final int TIMES = 200;
    private static final int PATIENT = 600;
    private static final String CUSTOMERS = "/api/v1/contacts/customers/";
    private static final String LIST = "/api/v1/contacts/customers?limit=50";

    private final Figures figures = new Figures();

    @Test
    void pagesSharesAndExplanations() throws Exception {
        try (Server server = Server.fresh("bench-permissions").withDemo().with("CRM_DB_BUFFER_POOL", "1G")) {
            server.start();
            Database database = Database.of(server);
            BigCompany company = BigCompany.make(database);
            try (Connection connection = database.connect()) {
                for (Role role : company.roles()) {
                    page(server, role.user(), connection, role.what(), HandWritten.of(company, role), role.visible());
                }
                page(server, "boss", connection, "boss", HandWritten.ofAll(company), 1_000_000);
            }
            explanations(server.rest().as("boss"), company);
            inForceAtOnce(server.rest(), company);
            hiddenTakesAsLongAsAbsent(server.rest(), company);
        } finally {
            figures.print();
        }
    }

    private void page(Server server, String user, Connection connection, String who, HandWritten sql, int visible)
            throws SQLException {
        Rest rest = server.rest().as(user);
        String token =
                server.rest().signIn("demo", user, Server.PASSWORD).expect(201).text("token");
        Set<String> found = new HashSet<>();
        rest.get(LIST)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> found.add(item.path("id").asText()));
        assertEquals(
                new HashSet<>(sql.page(connection)),
                found,
                "the hand-written page of the " + who + " and the product's");
        plan(connection, who, sql.rows());
        List<Double> service = new ArrayList<>();
        List<Double> program = new ArrayList<>();
        List<Double> hand = new ArrayList<>();
        for (int i = 0; i < WARM + TIMES; i++) {
            double called = server.probe().firstPageMillis(token);
            double written = millis(() -> sql.page(connection));
            double asked = millis(() -> rest.get(LIST).expect(200));
            if (i >= WARM) {
                service.add(called);
                hand.add(written);
                program.add(asked);
            }
        }
        String what = "first page, " + who + " (" + visible + " visible)";
        figures.add(what + ", p95 of " + TIMES, Figures.percentile(service, 95), 40, "ms");
        figures.add(
                what + ", median above hand-written SQL (" + Figures.round(Figures.percentile(hand, 50)) + " ms)",
                Figures.percentile(service, 50) - Figures.percentile(hand, 50),
                5,
                "ms");
        figures.note(what + ", over REST, median", Figures.percentile(program, 50), "ms");
    }

    /** What the database makes of it, for docs/measurements.md. */
    private static void plan(Connection connection, String who, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                System.out.println("PLAN | " + who + " | "
                        + Stream.of("select_type", "table", "type", "key", "rows", "Extra")
                                .map(column -> cell(rows, column))
                                .collect(Collectors.joining(" | "))
                        + " |");
            }
        }
    }

    private static String cell(ResultSet rows, String column) {
        try {
            String text = rows.getString(column);
            return text == null ? "" : text;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void explanations(Rest boss, BigCompany company) {
        String path = "/api/v1/core/customers/" + company.aCustomer() + "/viewers?limit=100";
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < WARM + TIMES; i++) {
            double one = millis(() -> boss.get(path).expect(200));
            if (i >= WARM) {
                times.add(one);
            }
        }
        figures.add("who can see this? among 2,000 people, p95", Figures.percentile(times, 95), 100, "ms");
    }

    /** The very next request of the other person sees it, and the one after the end of the share does not. */
    private void inForceAtOnce(Rest rest, BigCompany company) {
        Role sales = company.roles().get(0);
        String stranger = "/api/v1/contacts/customers/" + Long.toString(Long.parseLong(company.aCustomer()) + 900_000);
        String shares = stranger.replace("contacts/customers", "core/customers") + "/shares";
        Rest boss = rest.as("boss");
        Rest person = rest.as(sales.user());
        int late = 0;
        for (int i = 0; i < 20; i++) {
            person.get(stranger).expect(404);
            boss.post(shares, Map.of("userIds", List.of(sales.owners().get(0).toString()), "right", "read"))
                    .expect(200);
            late += person.get(stranger).status() == 200 ? 0 : 1;
            boss.delete(shares + "?userId=" + sales.owners().get(0));
            late += person.get(stranger).status() == 404 ? 0 : 1;
        }
        figures.add("shares not in force at the next request, of 40", late, 0, "");
        transfersInForce(boss, person, stranger, sales.owners().get(0).toString());
    }

    /** What he may not see and what never was: not even a watch tells them apart. Asked in turn, so that noise meets both. */
    private void hiddenTakesAsLongAsAbsent(Rest rest, BigCompany company) {
        Role sales = company.roles().get(0);
        Rest person = rest.as(sales.user());
        long hidden = Long.parseLong(company.aCustomer()) + 900_000;
        rest.as("boss").get(CUSTOMERS + hidden).expect(200);
        long absent = Long.parseLong(company.aCustomer()) + 90_000_000_000L;
        Map<String, LongFunction<Reply>> asked = new LinkedHashMap<>();
        asked.put("read one", id -> person.get(CUSTOMERS + id));
        asked.put("change one", id -> person.patch(CUSTOMERS + id, "\"1\"", Map.of("city", "Wuhan")));
        asked.put("who can see one", id -> person.get("/api/v1/core/customers/" + id + "/viewers"));
        asked.forEach((what, call) -> figures.add(
                what + " that is hidden, that never was: medians of " + PATIENT + " apart",
                1000 * apart(call, hidden, absent),
                250,
                "µs"));
    }

    private static double apart(LongFunction<Reply> call, long hidden, long absent) {
        Map<Long, List<Double>> times = Map.of(hidden, new ArrayList<>(), absent, new ArrayList<>());
        Random random = new Random(7);
        for (int i = 0; i < WARM + PATIENT; i++) {
            boolean hiddenFirst = random.nextBoolean();
            for (long id : hiddenFirst ? new long[] {hidden, absent} : new long[] {absent, hidden}) {
                double took = millis(() -> call.apply(id).expect(404));
                if (i >= WARM) {
                    times.get(id).add(took);
                }
            }
        }
        return Math.abs(Figures.percentile(times.get(hidden), 50) - Figures.percentile(times.get(absent), 50));
    }

    private void transfersInForce(Rest boss, Rest person, String customer, String to) {
        String id = customer.substring(customer.lastIndexOf('/') + 1);
        String owner = boss.get(customer).expect(200).text("ownerId");
        int late = 0;
        for (int i = 0; i < 20; i++) {
            transfer(boss, id, to);
            late += person.get(customer).status() == 200 ? 0 : 1;
            transfer(boss, id, owner);
            late += person.get(customer).status() == 404 ? 0 : 1;
        }
        figures.add("transfers not in force at the next request, of 40", late, 0, "");
    }

    private static void transfer(Rest boss, String id, String to) {
        boss.post("/api/v1/core/transfers", Map.of("customerIds", List.of(id), "toUserId", to))
                .expect(201);
    }

    private static double millis(Call call) {
        long begin = System.nanoTime();
        try {
            call.run();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    @FunctionalInterface
    private interface Call {
        Object run() throws SQLException;
    }
}
