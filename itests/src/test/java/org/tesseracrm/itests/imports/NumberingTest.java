package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** Numbers by the company's own rule (A13): one by one, many at once, in imports, and afterwards. */
@RunningServer
class NumberingTest {
    private static final String RULES = "/api/v1/core/document-types/contacts.customer/number-rules";
    private static final Map<String, String> NAMES = Map.of("name", "name");

    private final OwnCompany company;
    private final Rest chief;
    private final String year =
            Integer.toString(LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear());

    NumberingTest(Rest rest) {
        company = OwnCompany.make(rest);
        chief = company.chief();
    }

    private Reply rule(boolean byHand) {
        return chief.post(
                        RULES,
                        Map.of("label", "Number", "pattern", "C{yyyy}{seq:4}", "restart", "yearly", "byHand", byHand))
                .expect(201);
    }

    private static String number(Reply customer) {
        return customer.json().path("custom").path("number").asText();
    }

    private List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        Customers.walk(chief, Map.of("limit", "500", "sort", "custom.number"))
                .forEach(each -> numbers.add(each.path("custom").path("number").asText()));
        return numbers;
    }

    private List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(i -> "C" + year + String.format("%04d", i))
                .toList();
    }

    private static byte[] file(int rows) {
        StringBuilder csv = new StringBuilder("name\n");
        IntStream.range(0, rows).forEach(i -> csv.append("导入").append(i).append("有限公司\n"));
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void eachNewRecordGetsTheNextNumberAndKeepsIt() {
        Reply rule = rule(false);
        assertEquals("C" + year + "0001", rule.text("next"));
        Reply one = Customers.create(chief, "编号甲");
        assertEquals("C" + year + "0001", number(one));
        chief.post(Customers.PATH, Map.of("name", "编号乙", "custom", Map.of("number", "X")))
                .expectProblem(422);
        // what is refused takes none
        chief.post(Customers.PATH, Map.of("name", "")).expectProblem(422);
        assertEquals("C" + year + "0002", number(Customers.create(chief, "编号乙")));

        Reply changed = chief.patch(Customers.path(one), one.header("ETag"), Map.of("city", "北京"))
                .expect(200);
        assertEquals(number(one), number(changed));
        chief.patch(Customers.path(one), changed.header("ETag"), Map.of("custom", Map.of("number", "X")))
                .expectProblem(422);
        assertEquals(
                "编号甲",
                chief.get(Customers.PATH + "?filter=custom.number==C" + year + "0001")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("name")
                        .asText());
        JsonNode created = chief.get("/api/v1/core/history/contacts.customer/" + one.text("id"))
                .expect(200)
                .json()
                .path("items")
                .path(1);
        assertTrue(created.toString().contains("C" + year + "0001"), created.toString());
    }

    @Test
    void whoAsksAtTheSameTimeGetsAnotherOne() {
        rule(false);
        List<CompletableFuture<String>> asked = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> number(Customers.create(chief, "同时" + i))))
                .toList();
        Set<String> numbers = new HashSet<>();
        asked.forEach(each -> numbers.add(each.join()));
        assertEquals(new HashSet<>(upTo(24)), numbers);
    }

    @Test
    void importsTakeNumbersTooAndRecordsFromBeforeAreNumberedLater() {
        Customers.create(chief, "从前甲");
        Customers.create(chief, "从前乙");
        String rule = rule(false).text("id");
        JsonNode tried = Importing.run(chief, "a.csv", file(700), Importing.options(NAMES, "create", true));
        assertEquals(700, Importing.count(tried, "created"));
        JsonNode job = Importing.run(chief, "a.csv", file(700), Importing.options(NAMES, "create", false));
        assertEquals(700, Importing.count(job, "created"));
        List<String> numbers = new ArrayList<>(numbers());
        numbers.removeIf(String::isEmpty);
        assertEquals(upTo(700), numbers);

        JsonNode assigned = Importing.end(chief, chief.post(RULES + "/" + rule + "/assign", Map.of()));
        assertEquals(2, Importing.count(assigned, "numbered"));
        assertEquals(upTo(702), numbers());

        JsonNode exported = Importing.end(
                chief,
                chief.post(
                        Customers.PATH + "/exports",
                        Map.of("format", "csv", "columns", List.of("name", "custom.number"), "filter", "name==从前*")));
        String file = chief.get("/api/v1/core/jobs/" + exported.path("id").asText() + "/file")
                .expect(200)
                .body();
        assertTrue(file.contains("从前甲,C" + year + "0701"), file);
    }

    @Test
    void aNumberThatWasSaidIsTakenAndNotGivenAgain() {
        rule(true);
        Reply said = chief.post(Customers.PATH, Map.of("name", "自选", "custom", Map.of("number", "C" + year + "0002")))
                .expect(201);
        assertEquals("C" + year + "0002", number(said));
        chief.post(Customers.PATH, Map.of("name", "重复", "custom", Map.of("number", "C" + year + "0002")))
                .expectProblem(422);
        assertEquals("C" + year + "0001", number(Customers.create(chief, "其一")));
        assertEquals("C" + year + "0003", number(Customers.create(chief, "其三")));
    }

    @Test
    void aRuleIsCheckedAndShownBeforeItIsThere() {
        assertEquals(
                "K" + year + "-0010",
                chief.post(RULES + "/preview", Map.of("pattern", "K{yyyy}-{seq:4}", "first", 10))
                        .expect(200)
                        .text("number"));
        for (Map<String, String> wrong : List.of(
                Map.of("label", "N", "pattern", "C{yyyy}"),
                Map.of("label", "N", "pattern", "C{seq:4}", "restart", "yearly"))) {
            chief.post(RULES, wrong).expectProblem(422);
        }
        company.add("li");
        company.as("li").get(RULES).expectProblem(403);
        company.as("li").post(RULES, Map.of("label", "N", "pattern", "{seq:4}")).expectProblem(403);
    }
}
