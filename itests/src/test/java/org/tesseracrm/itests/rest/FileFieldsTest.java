package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Fields of a company's own that hold files (A12): brought, named by the record, read, taken back, kept from others. */
@RunningServer
class FileFieldsTest {
    private static final String FIELDS = "/api/v1/core/document-types/contacts.customer/fields";
    private static final String BRING = "/api/v1/core/field-files/contacts.customer/contract";
    private static final String FILES = "/api/v1/core/attachments/contacts.customer/";
    private static final byte[] PAPER = "%PDF-1.7\nzqpaper".getBytes(StandardCharsets.UTF_8);

    private final OwnCompany company;
    private final Rest chief;

    FileFieldsTest(Rest rest) {
        company = OwnCompany.make(rest);
        chief = company.chief();
        field(Map.of("code", "contract", "kind", "file", "label", "Contract", "labelZh", "合同"));
    }

    private void field(Map<String, Object> field) {
        chief.post(FIELDS, field).expect(201);
    }

    private static String bring(Rest who, String name) {
        return who.upload(BRING, name, PAPER, null).expect(201).text("id");
    }

    private static Reply make(Rest who, String name, String... files) {
        return who.post(Customers.PATH, Map.of("name", name, "custom", Map.of("contract", List.of(files))))
                .expect(201);
    }

    private static List<String> names(JsonNode record) {
        return record.at("/custom/contract").findValuesAsText("name");
    }

    private static String refusal(Reply refused, String field) {
        JsonNode error = refused.expectProblem(422).get("errors").get(0);
        assertEquals(field, error.get("field").asText());
        return error.get("code").asText();
    }

    @Test
    void aFileIsBroughtReadReplacedAndTakenBack() {
        Reply made = make(chief, "合同客户", bring(chief, "一.pdf"), bring(chief, "二.pdf"));
        String one = Customers.path(made);
        assertEquals(List.of("一.pdf", "二.pdf"), names(made.json()));
        JsonNode first = made.json().at("/custom/contract/0");
        assertEquals("application/pdf", first.get("contentType").asText());
        assertEquals(PAPER.length, first.get("size").asInt());
        String content = FILES + made.text("id") + "/" + first.get("id").asText();
        assertEquals(
                new String(PAPER, StandardCharsets.UTF_8),
                chief.get(content + "/content").expect(200).body());
        chief.delete(content).expectProblem(409);
        chief.patch(content, "\"3\"", Map.of("name", "x.pdf")).expectProblem(409);

        // what was read can be sent again as it was read
        Reply same = chief.patch(
                        one, made.header("ETag"), Map.of("custom", made.json().get("custom")))
                .expect(200);
        assertEquals(List.of("一.pdf", "二.pdf"), names(same.json()));
        Reply changed = chief.patch(
                        one,
                        same.header("ETag"),
                        Map.of("custom", Map.of("contract", List.of(bring(chief, "三, 1.pdf")))))
                .expect(200);
        assertEquals(List.of("三, 1.pdf"), names(changed.json()));
        chief.get(content + "/content").expectProblem(404);

        String history = "/api/v1/core/history/contacts.customer/" + made.text("id");
        JsonNode event = chief.get(history).expect(200).json().at("/items/0");
        assertEquals("一.pdf, 二.pdf", event.at("/changes/0/before").asText());
        assertEquals("三, 1.pdf", event.at("/changes/0/after").asText());
        chief.post(history + "/events/" + event.get("id").asText() + "/undo", Map.of())
                .expect(200);
        assertEquals(List.of("一.pdf", "二.pdf"), names(chief.get(one).expect(200).json()));
        chief.get(content + "/content").expect(200);
    }

    @Test
    void onlyWhatOneHasBroughtForTheFieldIsTaken() {
        company.add("li");
        Rest li = company.as("li");
        field(Map.of("code", "photo", "kind", "file", "label", "Photo"));
        String his = bring(li, "他的.pdf");
        String photo = chief.upload(BRING.replace("contract", "photo"), "p.pdf", PAPER, null)
                .expect(201)
                .text("id");
        Reply other = make(chief, "另一个", bring(chief, "a.pdf"));
        String theirs = other.json().at("/custom/contract/0/id").asText();
        for (String wrong : List.of(his, photo, theirs, "1", "x")) {
            Reply refused =
                    chief.post(Customers.PATH, Map.of("name", "错", "custom", Map.of("contract", List.of(wrong))));
            assertEquals("unknown", refusal(refused, "custom.contract"), wrong);
        }
        chief.delete(BRING + "/" + his).expectProblem(404);
        chief.delete(BRING + "/" + theirs).expectProblem(404);
        li.delete(BRING + "/" + his).expect(204);
        assertEquals(
                "unknown",
                refusal(
                        li.post(Customers.PATH, Map.of("name", "错", "custom", Map.of("contract", List.of(his)))),
                        "custom.contract"));

        List<String> many = new ArrayList<>();
        for (int i = 0; i <= 10; i++) {
            many.add(bring(chief, i + ".pdf"));
        }
        assertEquals(
                "tooMany",
                refusal(
                        chief.post(Customers.PATH, Map.of("name", "多", "custom", Map.of("contract", many))),
                        "custom.contract"));
        chief.put("/api/v1/core/parameters/core.attachmentFiles", Map.of("value", 1))
                .expect(200);
        assertEquals(
                "full",
                refusal(
                        chief.patch(
                                Customers.path(other),
                                other.header("ETag"),
                                Map.of("custom", Map.of("contract", List.of(theirs, many.get(0))))),
                        "custom.contract"));
        chief.upload(BRING.replace("contract", "none"), "a.pdf", PAPER, null).expectProblem(404);
    }

    @Test
    void whoMayNotSeeTheFieldSeesNoFileOfIt() {
        company.add("li");
        field(Map.of("code", "secret", "kind", "file", "label", "S", "readers", List.of("role:FINANCE")));
        Rest li = company.as("li");
        Reply made = li.post(Customers.PATH, Map.of("name", "甲")).expect(201);
        String brought = chief.upload(BRING.replace("contract", "secret"), "s.pdf", PAPER, null)
                .expect(201)
                .text("id");
        chief.patch(Customers.path(made), made.header("ETag"), Map.of("custom", Map.of("secret", List.of(brought))))
                .expect(200);
        String file = FILES + made.text("id") + "/" + brought;
        chief.get(file + "/content").expect(200);
        li.get(file).expectProblem(404);
        li.get(file + "/content").expectProblem(404);
        assertEquals(
                0,
                li.get(FILES + made.text("id")).expect(200).json().get("items").size());
        li.upload(BRING.replace("contract", "secret"), "s.pdf", PAPER, null).expectProblem(404);
    }

    @Test
    void filesAreAskedForExportedAndNeverImported() {
        Reply with = make(chief, "有合同", bring(chief, "合同 A.pdf"), bring(chief, "合同 B.pdf"));
        Reply without = Customers.create(chief, "无合同");
        assertEquals(List.of(without.text("id")), found("custom.contract==''"));
        assertEquals(List.of(with.text("id")), found("custom.contract!=''"));
        assertTrue(exported().contains("有合同,\"合同 A.pdf, 合同 B.pdf\""), exported());
        chief.get(Customers.PATH + "?filter=custom.contract==5").expectProblem(422);
        chief.get(Customers.PATH + "?sort=custom.contract").expectProblem(422);
        for (Map<String, Object> wrong :
                List.<Map<String, Object>>of(Map.of("unique", true), Map.of("defaultText", "1"))) {
            Map<String, Object> field = new HashMap<>(Map.of("code", "more", "kind", "file", "label", "M"));
            field.putAll(wrong);
            chief.post(FIELDS, field).expectProblem(422);
        }
        JsonNode refused = chief.upload(
                        Customers.PATH + "/imports",
                        "a.csv",
                        "name,papers\n丙,x.pdf\n".getBytes(StandardCharsets.UTF_8),
                        Map.of("mapping", Map.of("name", "name", "papers", "custom.contract"), "dryRun", true))
                .expectProblem(422);
        assertTrue(
                refused.at("/errors/0/message").asText().matches(".*(文件不能导入|Files cannot be imported).*"),
                refused.toString());
    }

    private String exported() {
        String job = chief.post(
                        Customers.PATH + "/exports",
                        Map.of("format", "csv", "columns", List.of("name", "custom.contract")))
                .expect(202)
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Await.value(
                "the end of " + job,
                Duration.ofMinutes(1),
                () -> chief.get(job).expect(200).text("state").equals("done") ? Optional.of(job) : Optional.empty());
        return chief.get(job + "/file").expect(200).body();
    }

    private List<String> found(String filter) {
        List<String> ids = new ArrayList<>();
        chief.get(Customers.PATH + "?filter=" + Rest.encode(filter))
                .expect(200)
                .json()
                .get("items")
                .forEach(item -> ids.add(item.get("id").asText()));
        return ids;
    }

    @Test
    void filesGoWithTheirRecord() {
        Reply made = make(chief, "将删除", bring(chief, "a.pdf"));
        String file = FILES + made.text("id") + "/"
                + made.json().at("/custom/contract/0/id").asText();
        chief.delete(Customers.path(made)).expect(204);
        chief.get(file + "/content").expect(200);
        chief.delete("/api/v1/contacts/customers/recycle-bin/" + made.text("id"))
                .expect(204);
        chief.get(file + "/content").expectProblem(404);
    }
}
