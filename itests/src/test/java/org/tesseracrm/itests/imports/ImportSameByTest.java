package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** By what a row of a file is found to be there already (C3, C4). */
@RunningServer
class ImportSameByTest {
    private static final String TAX = "91110108MA01GPL45X";
    private static final String OTHER_TAX = "91310115MA1K3YQD8R";
    private static final String CONTACTS = "/api/v1/contacts/contacts";

    private final Rest chief;

    ImportSameByTest(Rest rest) {
        chief = OwnCompany.make(rest).chief();
    }

    private JsonNode run(String path, String sameBy, String... lines) {
        Map<String, Object> options = new HashMap<>(Map.of("duplicates", "update"));
        if (sameBy != null) {
            options.put("sameBy", sameBy);
        }
        return Importing.end(
                chief,
                chief.upload(
                        path + "/imports",
                        "x.csv",
                        String.join("\n", lines).getBytes(StandardCharsets.UTF_8),
                        options));
    }

    private static void counts(JsonNode job, int created, int updated) {
        assertEquals(created, Importing.count(job, "created"), job::toString);
        assertEquals(updated, Importing.count(job, "updated"), job::toString);
        assertEquals(0, Importing.count(job, "refused"), job::toString);
    }

    private String customer(Map<String, Object> draft) {
        return chief.post(Customers.PATH, draft).expect(201).text("id");
    }

    private JsonNode read(String id) {
        return chief.get(Customers.PATH + "/" + id).expect(200).json();
    }

    @Test
    void aTaxNumberIsKnownUnderAnotherName() {
        String known = customer(Map.of("name", "税号客户有限公司", "taxNumber", TAX));
        String twin = customer(Map.of("name", "同名客户有限公司"));

        // the second row means the first one's customer by his number, the third is new though one is called so
        JsonNode job = run(
                Customers.PATH,
                "taxNumber",
                "name,taxNumber,city",
                "改名客户有限公司," + TAX.toLowerCase(java.util.Locale.ROOT) + ",武汉",
                "再改名有限公司,9111 0108MA01GPL45X,苏州",
                "同名客户有限公司,,苏州");

        counts(job, 1, 2);
        assertEquals("再改名有限公司", read(known).path("name").asText());
        assertEquals("苏州", read(known).path("city").asText());
        assertTrue(read(twin).path("city").isNull());

        JsonNode undo = Importing.end(
                chief, chief.post("/api/v1/core/jobs/" + job.path("id").asText() + "/undo", Map.of()));
        assertEquals(1, Importing.count(undo, "removed"), undo::toString);
        assertEquals("税号客户有限公司", read(known).path("name").asText());
    }

    @Test
    void eitherIsTheTaxNumberFirst() {
        String taxed = customer(Map.of("name", "甲税客户有限公司", "taxNumber", TAX));
        String named = customer(Map.of("name", "乙名客户有限公司"));
        String other = customer(Map.of("name", "丙名客户有限公司", "taxNumber", OTHER_TAX));

        JsonNode job = run(
                Customers.PATH,
                "taxNumberOrName",
                "name,taxNumber,city",
                "不同名有限公司," + TAX + ",武汉",
                "乙名客户有限公司,91440300MA5DCAAB3K,广州",
                "丙名客户有限公司,91500000MA5U8E2N7T,重庆");

        // the last has the name of one whose number is another: two companies
        counts(job, 1, 2);
        assertEquals("武汉", read(taxed).path("city").asText());
        assertEquals("广州", read(named).path("city").asText());
        assertTrue(read(other).path("city").isNull());
    }

    @Test
    void anOwnFieldWhoseValuesAreThereOnceIsAKey() {
        chief.post(
                        "/api/v1/core/document-types/contacts.customer/fields",
                        Map.of("code", "erp", "kind", "text", "label", "ERP no", "unique", true))
                .expect(201);
        String known = customer(Map.of("name", "编码客户有限公司", "custom", Map.of("erp", "E-1")));

        counts(run(Customers.PATH, "custom.erp", "name,ERP no,city", "另一个名字,E-1,武汉", "新客户有限公司,E-2,广州"), 1, 1);
        assertEquals("另一个名字", read(known).path("name").asText());
        assertEquals("E-1", read(known).path("custom").path("erp").asText());
    }

    @Test
    void contactsAreKnownByMobileAndMail() {
        String customer = customer(Map.of("name", "联系客户有限公司"));
        String contact = chief.post(
                        CONTACTS,
                        Map.of(
                                "customerId",
                                customer,
                                "name",
                                "王一",
                                "mobile",
                                "13800138000",
                                "email",
                                "wang@example.com"))
                .expect(201)
                .text("id");

        counts(run(CONTACTS, "mobile", "customer,name,mobile,title", "联系客户有限公司,王二,+86 138-0013-8000,经理"), 0, 1);
        counts(run(CONTACTS, "email", "customer,name,email,department", "联系客户有限公司,王三,Wang@Example.com,采购"), 0, 1);
        counts(run(CONTACTS, null, "customer,name", "联系客户有限公司,王四"), 1, 0);

        JsonNode now = chief.get(CONTACTS + "/" + contact).expect(200).json();
        assertEquals("王三", now.path("name").asText());
        assertEquals("经理", now.path("title").asText());
        assertEquals("采购", now.path("department").asText());
    }

    @Test
    void whatIsNoKeyOrHasNoColumnIsRefused() {
        byte[] file = "name,city\n无税号客户,北京\n".getBytes(StandardCharsets.UTF_8);
        for (String key : new String[] {"nothing", "taxNumber", "custom.gone"}) {
            Map<String, Object> options = new LinkedHashMap<>(Map.of("duplicates", "skip", "sameBy", key));
            assertEquals(
                    "sameBy",
                    chief.upload(Importing.PATH, "x.csv", file, options)
                            .expectProblem(422)
                            .path("errors")
                            .path(0)
                            .path("field")
                            .asText());
        }
        // a number that is not there is looked for by the name
        counts(run(Customers.PATH, "taxNumberOrName", "name,city", "无税号客户,北京"), 1, 0);
    }
}
