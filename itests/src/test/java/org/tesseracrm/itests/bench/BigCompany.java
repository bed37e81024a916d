package org.tesseracrm.itests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tesseracrm.itests.harness.Database;

/**
 * The demo company made large over JDBC: 2,000 people in four levels (boss, 2 directors, 20 managers, staff), 1,000,000
 * customers and 400,000 shares. Of the first director's people each owns 200, so that a salesperson has 200, a manager 20,000 and
 * a director 200,000; the rest is the second director's.
 */
final class BigCompany {
    static final int TEAMS = 20;
    static final int TEAM_SIZE = 100;
    static final int SMALL = 200;
    static final int LARGE = 800;
    static final int SHARES_EACH = 200;
    private static final long BASE = 4_000_000_000_000_000L;
    private static final long DEPARTMENTS = BASE;
    private static final long USERS = BASE + 1_000_000;
    private static final long CUSTOMERS = BASE + 10_000_000;
    private static final long SHARES = BASE + 100_000_000;
    private static final String DIGITS =
            "(select 0 d union all select 1 union all select 2 union all select 3 union all select 4 union all select 5"
                    + " union all select 6 union all select 7 union all select 8 union all select 9)";

    private final Database database;
    private final long tenant;
    private final long model;

    private BigCompany(Database database, long tenant, long model) {
        this.database = database;
        this.tenant = tenant;
        this.model = model;
    }

    static BigCompany make(Database database) throws SQLException {
        long tenant = database.number("select id from core_tenant where code = 'demo'");
        long model =
                database.number("select id from core_user where tenant_id = " + tenant + " and sign_in_key = 'sales1'");
        BigCompany company = new BigCompany(database, tenant, model);
        company.departments();
        company.people();
        company.customers();
        company.shares();
        company.analyze();
        return company;
    }

    /** Sign-in names with the model's password; how many customers each sees besides the shared ones. */
    List<Role> roles() {
        return List.of(
                new Role("salesperson", name(5), SMALL, List.of(user(5))),
                new Role("manager", name(0), SMALL * TEAM_SIZE, team(0)),
                new Role("director", "bench-d0", SMALL * TEAM_SIZE * (TEAMS / 2), division(0)));
    }

    long tenant() {
        return tenant;
    }

    String aCustomer() {
        return Long.toString(CUSTOMERS + 7);
    }

    private static String name(int number) {
        return "bench-" + number;
    }

    private static long user(int number) {
        return USERS + number;
    }

    private static List<Long> team(int team) {
        return LongStream.range(0, TEAM_SIZE)
                .map(i -> USERS + team * (long) TEAM_SIZE + i)
                .boxed()
                .toList();
    }

    private static List<Long> division(int division) {
        List<Long> all = new ArrayList<>();
        all.add(USERS + 1_000_000 + division);
        for (int team = division * TEAMS / 2; team < (division + 1) * TEAMS / 2; team++) {
            all.addAll(team(team));
        }
        return all;
    }

    private void departments() throws SQLException {
        List<String> columns = columns("core_department");
        String root = "select * from core_department where tenant_id = " + tenant + " and parent_id is null limit 1";
        long top = database.number(root.replace("*", "id"));
        for (int division = 0; division < 2; division++) {
            department(
                    columns, root, DEPARTMENTS + division, top, "Division " + division, USERS + 1_000_000 + division);
            for (int team = division * TEAMS / 2; team < (division + 1) * TEAMS / 2; team++) {
                department(
                        columns,
                        root,
                        DEPARTMENTS + 100 + team,
                        DEPARTMENTS + division,
                        "Team " + team,
                        user(team * TEAM_SIZE));
            }
        }
    }

    /** Like the company's own top department, whatever columns there are. */
    private void department(List<String> columns, String like, long id, long parent, String name, long head)
            throws SQLException {
        String values = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> Long.toString(id);
                    case "parent_id" -> Long.toString(parent);
                    case "name" -> "'" + name + "'";
                    case "head_id" -> Long.toString(head);
                    case "code" -> "'B" + (id - DEPARTMENTS) + "'";
                    case "path" -> "concat(m.path, '" + (id - DEPARTMENTS) + "/')";
                    default -> "m." + column;
                })
                .collect(Collectors.joining(", "));
        run("insert into core_department (" + String.join(", ", columns) + ") select " + values + " from (" + like
                + ") m");
    }

    private void people() throws SQLException {
        int staff = TEAMS * TEAM_SIZE;
        copyOfModel("core_user", "m.id = " + model, "n.n < " + staff, column -> switch (column) {
            case "id" -> USERS + " + n.n";
            case "sign_in_name", "sign_in_key" -> "concat('bench-', n.n)";
            case "display_name" -> "concat('Bench ', n.n)";
            case "department_id" -> DEPARTMENTS + 100 + " + n.n div " + TEAM_SIZE;
            default -> "m." + column;
        });
        copyOfModel("core_user", "m.id = " + model, "n.n < 2", column -> switch (column) {
            case "id" -> USERS + 1_000_000 + " + n.n";
            case "sign_in_name", "sign_in_key" -> "concat('bench-d', n.n)";
            case "display_name" -> "concat('Director ', n.n)";
            case "department_id" -> DEPARTMENTS + " + n.n";
            default -> "m." + column;
        });
        for (long[] group : new long[][] {{USERS, staff, 0}, {USERS + 1_000_000, 2, 500_000}}) {
            copyOfModel("core_user_role", "m.user_id = " + model, "n.n < " + group[1], column -> switch (column) {
                case "id" -> USERS + 5_000_000 + group[2] + " + n.n";
                case "user_id" -> group[0] + " + n.n";
                default -> "m." + column;
            });
        }
    }

    private void customers() throws SQLException {
        int small = SMALL * TEAM_SIZE * TEAMS / 2;
        int all = small + LARGE * TEAM_SIZE * TEAMS / 2;
        String owner = "if(n.n < " + small + ", " + USERS + " + n.n div " + SMALL + ", " + USERS + " + "
                + TEAM_SIZE * TEAMS / 2 + " + (n.n - " + small + ") div " + LARGE + ")";
        // spread over two years, in no order that has to do with the owner
        String at = "date_sub('2026-10-01', interval (n.n * 7919) mod 63072000 second)";
        for (int from = 0; from < all; from += 100_000) {
            String range = "n.n >= " + from + " and n.n < " + (from + 100_000);
            copyOf(
                    "core_customer",
                    "select * from core_customer where tenant_id = " + tenant + " limit 1",
                    range,
                    owner,
                    at);
            copyOf(
                    "contacts_customer",
                    "select * from contacts_customer where tenant_id = " + tenant + " and deleted = 0 limit 1",
                    range,
                    owner,
                    at);
        }
    }

    private void copyOf(String table, String like, String range, String owner, String at) throws SQLException {
        List<String> columns = columns(table);
        String values = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> CUSTOMERS + " + n.n";
                    case "owner_id" -> owner;
                    case "name", "short_name", "name_key", "search_text" ->
                        "concat('bench ', n.n * 7919 mod 1000003, ' 公司')";
                    case "created_at", "updated_at" -> at;
                    case "parent_id", "tax_number" -> "null";
                    case "city" -> "concat('city ', n.n mod 300)";
                    case "industry" -> "concat('industry ', n.n mod 40)";
                    case "employees" -> "n.n mod 5000";
                    default -> "m." + column;
                })
                .collect(Collectors.joining(", "));
        run("insert into " + table + " (" + String.join(", ", columns) + ") select " + values + " from (" + like
                + ") m join " + numbers(range));
    }

    private void shares() throws SQLException {
        // each of the 2,000 with 200 of the other director's customers
        int staff = TEAMS * TEAM_SIZE;
        for (int from = 0; from < staff * SHARES_EACH; from += 100_000) {
            run("insert ignore into core_share (id, tenant_id, customer_id, user_id, access_right, version, created_by,"
                    + " created_at, updated_by, updated_at) select " + SHARES + " + n.n, " + tenant + ", " + CUSTOMERS
                    + " + if(n.n div " + SHARES_EACH + " < " + staff / 2
                    + ", 200000 + (n.n * 611953) mod 800000, (n.n * 611953) mod 200000), " + USERS + " + n.n div "
                    + SHARES_EACH + ", 'READ', 1, 0, '2026-10-01', 0, '2026-10-01' from (select 1 x) one join "
                    + numbers("n.n >= " + from + " and n.n < " + (from + 100_000)));
        }
    }

    private void analyze() throws SQLException {
        run("analyze table core_user, core_user_role, core_department, core_customer, contacts_customer, core_share");
    }

    private void copyOfModel(String table, String which, String range, java.util.function.UnaryOperator<String> value)
            throws SQLException {
        List<String> columns = columns(table);
        run("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream().map(value).collect(Collectors.joining(", ")) + " from (select * from " + table
                + " m where " + which + " limit 1) m join " + numbers(range));
    }

    private static String numbers(String range) {
        return "(select a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d n from " + DIGITS + " a, "
                + DIGITS + " b, " + DIGITS + " c, " + DIGITS + " e, " + DIGITS + " f, " + DIGITS + " g) n on " + range;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select column_name from information_schema.columns where"
                        + " table_schema = database() and table_name = '" + table
                        + "' and generation_expression is null order by ordinal_position")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setNetworkTimeout(Runnable::run, 600_000);
            statement.execute(sql);
        }
    }

    /** @param owners whose customers the person sees */
    record Role(String what, String user, int visible, List<Long> owners) {}
}
