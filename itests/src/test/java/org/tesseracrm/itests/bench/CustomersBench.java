package org.tesseracrm.itests.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Database;
import org.tesseracrm.itests.harness.Folders;
import org.tesseracrm.itests.harness.Server;

/**
 * {@code ./crm bench customers}: the module of customers at 1,000,000 customers and 2,000,000 contacts, buffer pool 512 MB. Each group of
 * rows is a class of its own; {@code CRM_BENCH_ONLY=search} takes one of them. {@code CRM_BENCH_DATA} is a folder in which the customers,
 * once made, are kept for the next time.
 */
class CustomersBench {
    private static final List<Group> GROUPS =
            List.of(new ListRows(), new CustomRows(), new SearchRows(), new DuplicateRows(), new PageRows());

    /** Where they were kept the index is there already. */
    private static final int KEPT_SECONDS = 20;

    private final Figures figures = new Figures();

    /** Rows of the table that belong together. */
    interface Group {
        String name();

        void measure(Scene scene) throws Exception;
    }

    record Scene(Server server, Database database, ManyCustomers company, Figures figures) {}

    @Test
    void customersAtAMillion() throws Exception {
        String only = System.getenv().getOrDefault("CRM_BENCH_ONLY", "");
        try (Server server = server().withDemo().with("CRM_DB_BUFFER_POOL", "512M")) {
            server.start();
            Database database = Database.of(server);
            ManyCustomers company = ManyCustomers.load(database);
            indexed(database);
            for (Group group : GROUPS) {
                if (only.isEmpty() || List.of(only.split(",")).contains(group.name())) {
                    group.measure(new Scene(server, database, company, figures));
                }
            }
        } finally {
            figures.print();
        }
    }

    private static Server server() {
        String kept = System.getenv().getOrDefault("CRM_BENCH_DATA", "");
        if (kept.isEmpty()) {
            return Server.fresh("bench-customers");
        }
        Path folder = Path.of(kept);
        // the bundles of another build
        Folders.delete(folder.resolve("karaf"));
        return Server.on("bench-customers", folder).kept();
    }

    /** As after an upgrade, the index of searched texts is made while the server runs. */
    private void indexed(Database database) throws SQLException {
        long rows = ManyCustomers.CUSTOMERS * (1L + ManyCustomers.CONTACTS_EACH);
        if (database.number("select count(*) from core_search_row") < rows) {
            try (Connection connection = database.connect()) {
                new BulkSql(connection).run("update core_search_source set ready = 0, up_to = 0");
            }
        }
        long begin = System.nanoTime();
        Await.until(
                "all rows are in the index of searched texts",
                Duration.ofMinutes(60),
                () -> database.number("select count(*) from core_search_source where ready = 0") == 0);
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (seconds > KEPT_SECONDS) {
            figures.note(
                    "rows taken into the index of searched texts after an upgrade, per second", rows / seconds, "");
        }
        for (String table : List.of("core_search_list", "core_search_row")) {
            figures.note(
                    "size of " + table,
                    database.number(
                            "select round((data_length + index_length) / 1000000) from information_schema.tables"
                                    + " where table_schema = database() and table_name = '" + table + "'"),
                    "MB");
        }
    }
}
