package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Files that hang on records (B6). */
@RunningServer
class AttachmentsTest {
    private static final String FILES = "/api/v1/core/attachments/contacts.customer/";
    private static final String MERGES = "/api/v1/contacts/customers/merges";
    private static final byte[] PAPER = "%PDF-1.7\nzqpaper".getBytes(StandardCharsets.UTF_8);

    private final OwnCompany company;

    AttachmentsTest(Rest rest) {
        company = OwnCompany.make(rest);
    }

    private static List<String> names(Rest person, String files) {
        return person.get(files).expect(200).json().get("items").findValuesAsText("name");
    }

    @Test
    void aFileComesIsRenamedGoesAndComesBackAndTheHistoryTells() {
        Rest chief = company.chief();
        Reply customer = Customers.create(chief, "附件测试");
        String files = FILES + customer.text("id");
        Reply added = chief.upload(files, "报价单.pdf", PAPER, null).expect(201);
        String file = added.header("Location");
        assertEquals("application/pdf", added.text("contentType"));
        assertEquals(PAPER.length, added.json().get("size").asInt());

        Reply content = chief.get(file + "/content?inline=true").expect(200);
        assertEquals(new String(PAPER, StandardCharsets.UTF_8), content.body());
        assertTrue(content.header("Content-Disposition").startsWith("inline; filename*=UTF-8''%E6%8A%A5"));
        assertTrue(chief.get(file + "/content").header("Content-Disposition").startsWith("attachment"));
        assertEquals("nosniff", content.header("X-Content-Type-Options"));

        Reply renamed = chief.patch(file, added.header("ETag"), Map.of("name", "报价 2.pdf"))
                .expect(200);
        chief.patch(file, added.header("ETag"), Map.of("name", "报价 3.pdf")).expectProblem(412);
        assertEquals("报价 2.pdf", renamed.text("name"));

        chief.delete(file).expect(204);
        chief.get(file + "/content").expectProblem(404);
        assertEquals(List.of(), names(chief, files));
        assertEquals(List.of("报价 2.pdf"), names(chief, files + "?removed=true"));
        chief.post(file + "/restore", Map.of()).expect(200);
        assertEquals(List.of("报价 2.pdf"), names(chief, files));

        JsonNode events = chief.get("/api/v1/core/history/contacts.customer/" + customer.text("id"))
                .expect(200)
                .json()
                .get("items");
        assertEquals(
                List.of("fileRestored", "fileRemoved", "fileRenamed", "fileAdded", "created"),
                events.findValuesAsText("action").stream()
                        .map(action -> action.replaceFirst(".*\\.", ""))
                        .toList());
        assertFalse(events.get(1).get("mayUndo").asBoolean());
    }

    @Test
    void whatIsNoFileToTakeIsRefusedAndLeavesNothing() {
        Rest chief = company.chief();
        String files = FILES + Customers.create(chief, "拒收").text("id");
        byte[] program = "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("kind", code(chief.upload(files, "报价单.pdf", program, null)));
        assertEquals("empty", code(chief.upload(files, "a.pdf", new byte[0], null)));
        String limit = "/api/v1/core/parameters/core.attachmentMegabytes";
        chief.put(limit, Map.of("value", 1)).expect(200);
        assertEquals("tooLarge", code(chief.upload(files, "a.bin", new byte[(1 << 20) + 1], null)));
        chief.put("/api/v1/core/parameters/core.attachmentFiles", Map.of("value", 1))
                .expect(200);
        chief.upload(files, "a.bin", new byte[1 << 20], null).expect(201);
        assertEquals("full", code(chief.upload(files, "b.pdf", PAPER, null)));
        assertEquals(List.of("a.bin"), names(chief, files));
    }

    private static String code(Reply refused) {
        return refused.expectProblem(422).get("errors").get(0).get("code").asText();
    }

    @Test
    void whoReadsTheRecordReadsItsFilesAndWhoChangesItAddsSome() {
        String li = company.add("li");
        company.add("wang");
        Rest chief = company.chief();
        Reply customer = Customers.create(chief, "只读");
        String files = FILES + customer.text("id");
        String file = chief.upload(files, "a.pdf", PAPER, null).expect(201).header("Location");
        Rest stranger = company.as("wang");
        for (String path : List.of(files, file, file + "/content")) {
            assertEquals(
                    stranger.get(path.replace(customer.text("id"), "1"))
                            .expectProblem(404)
                            .get("detail"),
                    stranger.get(path).expectProblem(404).get("detail"));
        }
        stranger.upload(files, "b.pdf", PAPER, null).expectProblem(404);

        chief.post(
                        "/api/v1/core/customers/" + customer.text("id") + "/shares",
                        Map.of("userIds", List.of(li), "right", "read"))
                .expect(200);
        Rest reader = company.as("li");
        assertEquals(List.of("a.pdf"), names(reader, files));
        reader.get(file + "/content").expect(200);
        reader.upload(files, "b.pdf", PAPER, null).expectProblem(403);
        reader.delete(file).expectProblem(403);
        reader.get(files + "?removed=true").expectProblem(403);
        assertEquals(List.of("a.pdf"), names(chief, files));
    }

    @Test
    void filesGoWithTheirRecordsAndAreCarriedOverByAMerge() {
        Rest chief = company.chief();
        Reply one = Customers.create(chief, "合并甲");
        Reply other = Customers.create(chief, "合并乙");
        chief.upload(FILES + one.text("id"), "甲.pdf", PAPER, null).expect(201);
        String file = chief.upload(FILES + other.text("id"), "乙.pdf", PAPER, null)
                .expect(201)
                .text("id");
        Reply merged = chief.post(
                        MERGES,
                        Map.of(
                                "survivorId",
                                one.text("id"),
                                "mergedIds",
                                List.of(other.text("id")),
                                "fields",
                                Map.of()))
                .expect(200);
        assertEquals(List.of("乙.pdf", "甲.pdf"), names(chief, FILES + one.text("id")));
        chief.get(FILES + one.text("id") + "/" + file + "/content").expect(200);
        chief.post(MERGES + "/" + merged.text("id") + "/undo", Map.of()).expect(200);
        assertEquals(List.of("乙.pdf"), names(chief, FILES + other.text("id")));

        chief.delete(Customers.path(other)).expect(204);
        assertEquals(List.of("乙.pdf"), names(chief, FILES + other.text("id")));
        chief.upload(FILES + other.text("id"), "丙.pdf", PAPER, null).expectProblem(404);
        chief.delete("/api/v1/contacts/customers/recycle-bin/" + other.text("id"))
                .expect(204);
        chief.get(FILES + other.text("id") + "/" + file + "/content").expectProblem(404);
    }
}
