package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** What customers and contacts have several of: ways to reach them, addresses, important dates; and what comes next. */
@RunningServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartsTest {
    private static final String CONTACTS = "/api/v1/contacts/contacts";
    private static final String DATES = "/api/v1/contacts/dates";
    private static final String HISTORY = "/api/v1/core/history/contacts.customer/";

    private final OwnCompany company;
    private final Rest boss;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    PartsTest(Rest rest) {
        company = new OwnCompany(rest);
        boss = company.admin;
    }

    private static Map<String, Object> way(String kind, String value) {
        return Map.of("kind", kind, "value", value);
    }

    private Reply customer(String name, Map<String, Object> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("name", name);
        return boss.post(Customers.PATH, body);
    }

    private List<String> words(String path, String list, String field) {
        List<String> words = new ArrayList<>();
        boss.get(path)
                .expect(200)
                .json()
                .path(list)
                .forEach(each -> words.add(each.path(field).asText()));
        return words;
    }

    @Test
    void theyAreKeptFoundToldAndTakenBack() {
        Reply made = customer(
                        "多联系方式",
                        Map.of(
                                "reach", List.of(way("mobile", "139 1234 8765"), way("微信", "duo_tech")),
                                "addresses", List.of(Map.of("kind", "delivery", "city", "宁波", "street", "北仑港 1|2 号")),
                                "dates", List.of(Map.of("kind", "founding", "day", "1998-8-15", "lunar", true))))
                .expect(201);
        String path = Customers.path(made);
        JsonNode known = made.json();
        assertEquals("wechat", known.path("reach").path(1).path("kind").asText());
        assertEquals("1998-08-15", known.path("dates").path(0).path("day").asText());
        assertEquals(
                1,
                Customers.list(boss, Map.of("q", "13912348765"))
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        assertEquals(
                "contactPhone",
                boss.post(Customers.PATH + "/duplicates", Map.of("name", "别的名字", "phones", List.of("13912348765")))
                        .expect(200)
                        .json()
                        .at("/items/0/reasons/0/code")
                        .asText());

        Reply changed = boss.patch(path, made.header("ETag"), Map.of("reach", List.of(), "city", "宁波"))
                .expect(200);
        assertEquals(0, changed.json().path("reach").size());
        assertEquals("北仑港 1|2 号", changed.json().at("/addresses/0/street").asText(), "what is not said stays");
        assertEquals(
                0,
                Customers.list(boss, Map.of("q", "13912348765"))
                        .expect(200)
                        .json()
                        .path("items")
                        .size());

        JsonNode event = boss.get(HISTORY + made.text("id")).expect(200).json().at("/items/0");
        boss.post(HISTORY + made.text("id") + "/events/" + event.path("id").asText() + "/undo", "")
                .expect(200);
        assertEquals(List.of("139 1234 8765", "duo_tech"), words(path, "reach", "value"));
        assertEquals(
                1,
                Customers.list(boss, Map.of("q", "13912348765"))
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
    }

    @Test
    void whatIsWrongIsNamedWhereItStands() {
        JsonNode refused = customer(
                        "不对",
                        Map.of(
                                "reach", List.of(way("email", "nope"), way("pigeon", "x")),
                                "addresses", List.of(Map.of("kind", "office")),
                                "dates", List.of(Map.of("kind", "other", "day", "02-30"))))
                .expectProblem(422);
        List<String> fields = new ArrayList<>();
        refused.path("errors").forEach(error -> fields.add(error.path("field").asText()));
        assertEquals(
                List.of("reach[0].value", "reach[1].kind", "addresses[0].street", "dates[0].day"),
                fields,
                refused::toString);
    }

    @Test
    void theyGoAlongWhereCustomersBecomeOneAndEndWithThem() {
        String one = customer("并入甲", Map.of("reach", List.of(way("qq", "1001"))))
                .expect(201)
                .text("id");
        String two = customer("并入乙", Map.of("reach", List.of(way("qq", "1002"))))
                .expect(201)
                .text("id");
        String merge = boss.post(
                        Customers.PATH + "/merges",
                        Map.of("survivorId", one, "mergedIds", List.of(two), "fields", Map.of()))
                .expect(200)
                .text("id");
        String path = Customers.PATH + "/" + one;
        assertEquals(
                List.of("1001", "1002"),
                words(path, "reach", "value").stream().sorted().toList());
        boss.post(Customers.PATH + "/merges/" + merge + "/undo", "").expect(200);
        assertEquals(List.of("1001"), words(path, "reach", "value"));
        assertEquals(List.of("1002"), words(Customers.PATH + "/" + two, "reach", "value"));
    }

    @Test
    void whatComesNextIsToldToWhomSeesTheCustomer() {
        String soon = String.format(
                "%02d-%02d",
                today.plusDays(9).getMonthValue(), today.plusDays(9).getDayOfMonth());
        String id = customer("近日有喜", Map.of("dates", List.of(Map.of("kind", "cooperation", "day", "2020-" + soon))))
                .expect(201)
                .text("id");
        LocalDate born = today.plusDays(3).minusYears(40);
        boss.post(CONTACTS, Map.of("customerId", id, "name", "寿星", "birthday", born.toString()))
                .expect(201);

        JsonNode head =
                boss.get(Customers.PATH + "/" + id + "/head").expect(200).json();
        assertEquals(1, head.at("/figures/0/count").asInt(), head::toString);
        assertEquals(3, head.at("/next/0/days").asInt(), head::toString);
        assertTrue(head.at("/next/0/text").asText().contains("寿星"), head::toString);
        assertEquals(today.plusDays(9).toString(), head.at("/next/1/on").asText(), head::toString);

        assertTrue(words(DATES + "?days=10", "items", "customerName").contains("近日有喜"));
        assertTrue(words(DATES + "?days=366&limit=200", "items", "customerName").contains("近日有喜"));
        Rest stranger = company.signedIn("parts-stranger", null);
        assertEquals(
                0,
                stranger.get(DATES + "?days=366")
                        .expect(200)
                        .json()
                        .path("items")
                        .size());
        stranger.get(Customers.PATH + "/" + id + "/head").expectProblem(404);
        boss.delete(Customers.PATH + "/" + id).expect(204);
        boss.get(Customers.PATH + "/" + id + "/head").expectProblem(404);
        assertEquals(List.of(), words(DATES + "?days=10", "items", "customerName"));
    }
}
