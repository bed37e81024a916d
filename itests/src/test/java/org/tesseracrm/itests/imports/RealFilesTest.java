package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** Files that nobody here made, with their faults. */
@RunningServer
class RealFilesTest {
    static final Map<String, String> ACCOUNTS = Map.of(
            "account", "name",
            "year_established", "foundedYear",
            "revenue", "annualRevenue",
            "employees", "employees",
            "office_location", "country",
            "subsidiary_of", "parent");

    private static final String CONTACTS = "/api/v1/core/modules/contacts";

    private final Rest rest;

    RealFilesTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void eightyFiveAccountsArriveWithTheirParents() {
        byte[] file = Project.readTestData("crm-sales-opportunities/accounts.csv");
        Rest seller = rest.as("sales2");

        JsonNode dry = Importing.run(seller, "accounts.csv", file, Importing.options(ACCOUNTS, "skip", true));
        assertEquals("done", Importing.state(dry), dry::toString);
        assertEquals(0, Customers.named(seller, "Betasoloin"), "a dry run has written");

        JsonNode job = Importing.run(seller, "accounts.csv", file, Importing.options(ACCOUNTS, "skip", false));

        assertEquals("done", Importing.state(job), job::toString);
        assertEquals(85, Importing.count(job, "created"), job::toString);
        assertEquals(0, Importing.count(job, "refused"), job::toString);
        Map<String, JsonNode> byName = new HashMap<>();
        Customers.walk(seller, Map.of("limit", "500", "filter", "foundedYear=gt=1900"))
                .forEach(each -> byName.put(each.path("name").asText(), each));
        int linked = 0;
        for (String line : new String(file, StandardCharsets.UTF_8).split("\r?\n")) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("account") || cells.length < 7) {
                continue;
            }
            JsonNode customer = byName.get(cells[0]);
            assertTrue(customer != null, () -> cells[0] + " is missing");
            assertEquals(cells[5], customer.path("country").asText());
            assertEquals(Integer.parseInt(cells[4]), customer.path("employees").asInt());
            if (!cells[6].isEmpty()) {
                linked++;
                assertEquals(cells[6], customer.path("parentName").asText(), cells[0]);
                assertEquals(
                        byName.get(cells[6]).path("id").asText(),
                        customer.path("parentId").asText());
            }
        }
        assertTrue(linked > 10, "only " + linked + " have a parent");

        JsonNode again = Importing.run(seller, "accounts.csv", file, Importing.options(ACCOUNTS, "skip", false));
        assertEquals(0, Importing.count(again, "created"), again::toString);
        assertEquals(85, Importing.count(again, "skipped"), again::toString);
    }

    @Test
    void aHundredThousandNamesArrive() {
        byte[] file = Project.readTestData("company-names/names-zh.txt");
        Set<String> names = new HashSet<>(new String(file, StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .toList());
        Rest rest = this.rest.as("sales6");
        long before = Customers.count(rest);
        long started = System.nanoTime();

        Map<String, Object> options = new HashMap<>(Importing.options(Map.of("1", "name"), "create", false));
        options.put("header", false);
        JsonNode job = Importing.run(rest, "names-zh.txt", file, options);

        System.out.printf("100,000 names imported in %d ms%n", (System.nanoTime() - started) / 1_000_000);
        assertEquals("done", Importing.state(job), job::toString);
        long created = Importing.count(job, "created");
        long refused = Importing.count(job, "refused");
        assertEquals(100_000, created + refused + Importing.count(job, "skipped"), job::toString);
        assertTrue(created >= 99_000, job::toString);
        assertEquals(before + created, Customers.count(rest));
        for (String some : names.stream().limit(5).toList()) {
            assertTrue(Customers.named(rest, some) >= 1, some);
        }
        JsonNode total =
                Customers.list(rest, Map.of("limit", "1")).expect(200).json().path("total");
        assertEquals("gte", total.path("relation").asText(), "a count of 100,000 must be capped");
    }

    @Test
    void nothingIsKeptWhenTheModuleIsSwitchedOffMeanwhile() {
        OwnCompany company = OwnCompany.make(rest);
        Rest chief = company.chief();
        chief.put(CONTACTS, Map.of("enabled", true)).expect(200);
        String rows = IntStream.range(0, 60_000)
                .mapToObj(row -> "批量客户" + row + "有限公司")
                .collect(Collectors.joining("\n", "name\n", "\n"));
        Reply accepted = chief.upload(
                Importing.PATH,
                "many.csv",
                rows.getBytes(StandardCharsets.UTF_8),
                Importing.options(Map.of("name", "name"), "create", false));
        String job = accepted.expect(202).header("Location").replaceFirst("^https?://[^/]+", "");
        Await.until(
                "the import to be on its way",
                Duration.ofSeconds(30),
                () -> chief.get(job).expect(200).json().path("done").asLong() > 0);
        chief.put(CONTACTS, Map.of("enabled", false)).expect(200);

        JsonNode ended = Importing.end(chief, accepted);
        assertEquals("failed", Importing.state(ended), ended::toString);
        chief.put(CONTACTS, Map.of("enabled", true)).expect(200);
        assertEquals(0, Customers.count(chief));
    }

    @Test
    void excelFilesArriveToo() throws IOException {
        String mark = Customers.name("表格").replace(" ", "");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("客户");
            List<List<Object>> rows = List.of(
                    List.of("客户名称", "城市", "员工人数"), List.of(mark + "一", "南京", 12), List.of(mark + "二", "武汉", 3400));
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Object cell = rows.get(r).get(c);
                    if (cell instanceof Number number) {
                        sheet.value(r, c, number);
                    } else {
                        sheet.value(r, c, cell.toString());
                    }
                }
            }
        }
        Rest seller = rest.as("sales2");
        JsonNode job = Importing.run(seller, "kunden.xlsx", bytes.toByteArray(), null);
        assertEquals("done", Importing.state(job), job::toString);
        assertEquals(2, Importing.count(job, "created"), job::toString);
        JsonNode second = Customers.list(seller, Map.of("filter", "name=='" + mark + "二'"))
                .json()
                .path("items")
                .get(0);
        assertEquals("武汉", second.path("city").asText());
        assertEquals(3400, second.path("employees").asInt());
    }
}
