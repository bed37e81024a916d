package org.tesseracrm.itests.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.tesseracrm.core.api.query.SearchText;
import org.tesseracrm.core.api.text.CompanyName;
import org.tesseracrm.core.api.text.MatchKey;
import org.tesseracrm.itests.bench.ManyNames.Company;
import org.tesseracrm.itests.harness.Database;

/**
 * The demo company with 1,000,000 customers and 2,000,000 contacts more, always the same ones. A salesperson owns 100,000 of them, a
 * manager's team of 100 owns another 100,000, and 400 colleagues the rest.
 */
final class ManyCustomers {
    static final int CUSTOMERS = 1_000_000;
    static final int CONTACTS_EACH = 2;
    static final int VISIBLE = 100_000;
    static final int TEAM = 100;
    static final int OTHERS = 400;
    static final String SALESPERSON = "bench-sales";
    static final String MANAGER = "bench-manager";
    private static final long BASE = 4_000_000_000_000_000L;
    private static final long DEPARTMENT = BASE;
    private static final long USERS = BASE + 1_000_000;
    static final long SALESPERSON_ID = USERS;
    private static final long CUSTOMER_IDS = BASE + 10_000_000;
    private static final long CONTACT_IDS = BASE + 100_000_000;
    private static final int CHUNK = 50_000;
    private static final String THERE = "bench_customers_there";

    private final BulkSql sql;
    private final long tenant;
    private final int customers;
    private final ManyNames names = new ManyNames();

    private ManyCustomers(BulkSql sql, long tenant, int customers) {
        this.sql = sql;
        this.tenant = tenant;
        this.customers = customers;
    }

    static ManyCustomers load(Database database) throws SQLException {
        return load(database, CUSTOMERS);
    }

    /** Fewer, where something is only tried. */
    static ManyCustomers load(Database database, int customers) throws SQLException {
        try (Connection connection = database.connect()) {
            BulkSql sql = new BulkSql(connection);
            long tenant = sql.number("select id from core_tenant where code = 'demo'");
            ManyCustomers many = new ManyCustomers(sql, tenant, customers);
            if (!many.isThere()) {
                many.people();
                many.customers();
                many.contacts();
                sql.run("create table " + THERE + " (n int)");
            }
            return many;
        }
    }

    /** From an earlier measurement on the same folder. */
    private boolean isThere() throws SQLException {
        return sql.number(
                        "select count(*) from information_schema.tables where table_schema = database() and table_name = '"
                                + THERE + "'")
                > 0;
    }

    long tenant() {
        return tenant;
    }

    static long customerId(int number) {
        return CUSTOMER_IDS + number;
    }

    Company company(int number) {
        return names.company(number);
    }

    ManyNames names() {
        return names;
    }

    /** The salesperson first, then the manager, the manager's team, the others. */
    private static int owner(int number, int customers) {
        int place = (int) (number * 7919L % customers);
        int visible = (int) ((long) customers * VISIBLE / CUSTOMERS);
        if (place < visible) {
            return 0;
        }
        return place < 2 * visible ? 2 + place % TEAM : 2 + TEAM + place % OTHERS;
    }

    private void people() throws SQLException {
        long model = sql.number("select id from core_user where tenant_id = " + tenant + " and sign_in_key = 'sales1'");
        long top = sql.number("select id from core_department where tenant_id = " + tenant + " and parent_id is null");
        int all = 2 + TEAM + OTHERS;
        String name = "case n.n when 0 then '" + SALESPERSON + "' when 1 then '" + MANAGER
                + "' else concat('bench-', n.n) end";
        sql.copy("core_department", "id = " + top, 1, column -> switch (column) {
            case "id" -> Long.toString(DEPARTMENT);
            case "parent_id" -> Long.toString(top);
            case "name" -> "'Bench'";
            case "code" -> "'BENCH'";
            case "head_id" -> Long.toString(USERS + 1);
            case "path" -> "concat(m.path, '1/')";
            default -> "m." + column;
        });
        sql.copy("core_user", "id = " + model, all, column -> switch (column) {
            case "id" -> USERS + " + n.n";
            case "sign_in_name", "sign_in_key", "display_name" -> name;
            case "department_id" -> "if(n.n between 1 and " + (1 + TEAM) + ", " + DEPARTMENT + ", " + top + ")";
            default -> "m." + column;
        });
        sql.copy("core_user_role", "user_id = " + model, all, column -> switch (column) {
            case "id" -> USERS + 5_000_000 + " + n.n";
            case "user_id" -> USERS + " + n.n";
            default -> "m." + column;
        });
    }

    private void customers() throws SQLException {
        String at = "date_sub('2026-10-01', interval (s.n * 7919) mod 63072000 second)";
        Map<String, String> values = new TreeMap<>();
        List.of(
                        "name",
                        "name_key",
                        "short_name",
                        "search_text",
                        "city",
                        "province",
                        "phone",
                        "tax_number",
                        "core_hash",
                        "short_hash",
                        "sound_hash",
                        "phone_hash",
                        "tax_hash")
                .forEach(column -> values.put(column, "s." + column));
        values.put("id", CUSTOMER_IDS + " + s.n");
        values.put("owner_id", "s.owner_id");
        values.put("created_at", at);
        values.put("updated_at", at);
        values.put(
                "industry",
                "elt(1 + s.n mod 6, 'manufacturing', 'software', 'telecom', 'finance', 'retail', 'medical')");
        values.put("parent_id", "null");
        values.put("notes", "null");
        values.put("website", "concat('www.bench', s.n, '.example')");
        values.put("email", "concat('info@bench', s.n, '.example')");
        values.put("employees", "s.n mod 5000");
        values.put("revenue_amount", "s.n mod 100000 * 1000");
        values.put("founded_year", "1980 + s.n mod 45");
        values.put("kind", "elt(1 + s.n mod 5, 'potential', 'customer', 'vip', 'partner', 'lost')");
        sql.load(
                List.of("core_customer", "contacts_customer"),
                "name varchar(200), name_key varchar(200), short_name varchar(100), search_text varchar(1000), city"
                        + " varchar(60), province varchar(60), phone varchar(60), tax_number"
                        + " varchar(30), owner_id bigint, core_hash bigint, short_hash bigint, sound_hash bigint, phone_hash"
                        + " bigint, tax_hash bigint",
                customers,
                CHUNK,
                this::customer,
                values);
    }

    private List<Object> customer(int number) {
        Company company = names.company(number);
        String phone = number % 3 == 0 ? names.mobile(number) : names.landline(number);
        String tax = names.taxNumber(number);
        List<Object> row = new ArrayList<>();
        row.add(company.name());
        row.add(company.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", ""));
        row.add(company.shortName());
        row.add(SearchText.of(
                1_000,
                company.name(),
                company.shortName(),
                company.city(),
                phone,
                "info@bench" + number + ".example",
                tax));
        row.add(company.city());
        row.add(company.province());
        row.add(phone);
        row.add(tax);
        row.add(USERS + owner(number, customers));
        CompanyName compared = CompanyName.of(company.name());
        row.add(MatchKey.hash(compared.core()));
        row.add(MatchKey.hash(CompanyName.of(company.shortName()).whole()));
        row.add(MatchKey.hash(compared.initials().isEmpty() ? compared.sound() : compared.initials()));
        row.add(MatchKey.hash(MatchKey.phone(phone)));
        row.add(MatchKey.hash(MatchKey.taxNumber(tax)));
        return row;
    }

    private void contacts() throws SQLException {
        String at = "date_sub('2026-10-01', interval (s.n * 7907) mod 63072000 second)";
        Map<String, String> values = new TreeMap<>();
        List.of("name", "mobile", "search_text", "customer_name", "customer_id", "owner_id", "mobile_hash")
                .forEach(column -> values.put(column, "s." + column));
        values.put("id", CONTACT_IDS + " + s.n");
        values.put("name_key", "s.name");
        values.put("created_at", at);
        values.put("updated_at", at);
        values.put("notes", "null");
        values.put("phone", "null");
        values.put("wechat", "null");
        values.put("email", "null");
        values.put("phone_hash", "null");
        values.put("title", "'经理'");
        values.put("primary_contact", "s.n mod 2 = 0");
        IntFunction<List<Object>> rows = number -> {
            String name = names.person(number);
            String mobile = names.mobile(number + 77);
            int customer = number / CONTACTS_EACH;
            return List.of(
                    name,
                    mobile,
                    SearchText.of(1_000, name, mobile, "经理"),
                    names.company(customer).name(),
                    customerId(customer),
                    USERS + owner(customer, customers),
                    MatchKey.hash(MatchKey.phone(mobile)));
        };
        sql.load(
                List.of("contacts_contact"),
                "name varchar(100), mobile varchar(60), search_text varchar(1000), customer_name varchar(200), customer_id"
                        + " bigint, owner_id bigint, mobile_hash bigint",
                customers * CONTACTS_EACH,
                CHUNK,
                rows,
                values);
    }
}
