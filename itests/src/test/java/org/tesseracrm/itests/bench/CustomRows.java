package org.tesseracrm.itests.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tesseracrm.itests.bench.CustomersBench.Scene;
import org.tesseracrm.itests.harness.Rest;

/** Filtered and sorted by a field of the company's own that every third customer has. */
final class CustomRows implements CustomersBench.Group {
    private static final String FIELDS = "/api/v1/core/document-types/contacts.customer/fields";
    private static final int AT_MOST = 100;

    @Override
    public String name() {
        return "custom";
    }

    @Override
    public void measure(Scene scene) throws Exception {
        Rest boss = scene.server().rest().as("boss");
        // with customers that were kept it is there already
        boss.post(FIELDS, Map.of("code", "benchsize", "kind", "number", "label", "Bench size"));
        long field = scene.database()
                .number("select id from core_custom_field where code = 'benchsize' and tenant_id = "
                        + scene.company().tenant());
        if (scene.database().number("select count(*) from core_custom_value where field_id = " + field) == 0) {
            fill(scene, field);
        }
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("by its value, rare", "&filter=custom.benchsize==4711");
        questions.put("by its value, frequent", "&filter=custom.benchsize=gt=500");
        questions.put("by its value, sorted by it", "&filter=custom.benchsize=lt=100&sort=-custom.benchsize");
        questions.put("sorted by it", "&sort=custom.benchsize");
        for (String who : new String[] {"boss", ManyCustomers.SALESPERSON}) {
            Rest rest = scene.server().rest().as(who);
            questions.forEach((what, query) -> ListRows.times(
                    scene,
                    "custom field, " + what + ", " + who,
                    AT_MOST,
                    n -> rest.get("/api/v1/contacts/customers?limit=50" + query)));
        }
    }

    private static void fill(Scene scene, long field) throws SQLException {
        try (Connection connection = scene.database().connect()) {
            BulkSql sql = new BulkSql(connection);
            sql.run("insert into core_custom_value (tenant_id, record_id, field_id, position, number_value)"
                    + " select tenant_id, id, " + field + ", 0, (id mod 100000) * 7919 mod 100000"
                    + " from contacts_customer where tenant_id = "
                    + scene.company().tenant() + " and id mod 3 = 0");
            sql.run("analyze table core_custom_value");
        }
    }
}
