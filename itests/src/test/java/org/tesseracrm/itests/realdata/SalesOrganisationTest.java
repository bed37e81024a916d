package org.tesseracrm.itests.realdata;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** 35 agents, 6 managers and 3 offices by import, a boss, and 85 accounts: each sees what the files say, to the row. */
@RunningServer
class SalesOrganisationTest {
    private static final String FIRST = "First-password-35";
    private static final String OWN = "Own-password-2035";
    private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

    private final Rest rest;

    SalesOrganisationTest(Rest rest) {
        this.rest = rest;
    }

    @Test
    void everybodySeesWhatTheFilesSay() {
        Sales sales = Sales.read();
        assertEquals(41, sales.people().size());
        String company = "sales" + UUID.randomUUID().toString().substring(0, 6);
        Rest boss = company(company);

        JsonNode organisation = run(
                boss,
                boss.upload(
                        "/api/v1/core/organisation/imports",
                        "sales_teams.csv",
                        Sales.bytes("sales_teams.csv"),
                        options(Map.of("sales_agent", "name", "manager", "manager", "regional_office", "department"))));
        assertEquals(0, organisation.path("result").path("refused").asInt(), organisation::toString);
        Set<String> departments = new TreeSet<>();
        boss.get("/api/v1/core/departments")
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> departments.add(each.path("name").asText()));
        assertTrue(departments.containsAll(sales.offices()), departments::toString);

        JsonNode accounts = run(
                boss,
                boss.upload(
                        Customers.PATH + "/imports",
                        "accounts.csv",
                        sales.accountsWithOwners().getBytes(StandardCharsets.UTF_8),
                        options(Map.of(
                                "account",
                                "name",
                                "sector",
                                "industry",
                                "owner",
                                "owner",
                                "subsidiary_of",
                                "parent"))));
        assertEquals(85, accounts.path("result").path("created").asInt(), accounts::toString);

        Set<String> industries = new TreeSet<>();
        boss.get("/api/v1/core/dictionaries/contacts.industry")
                .expect(200)
                .json()
                .path("entries")
                .forEach(each -> industries.add(each.path("label").asText()));
        assertTrue(industries.containsAll(Set.of("医疗", "technolgy", "marketing")), industries::toString);

        Map<String, String> ids = new TreeMap<>();
        Customers.walk(boss, Map.of("limit", "500"))
                .forEach(each ->
                        ids.put(each.path("name").asText(), each.path("id").asText()));
        assertEquals(sales.owners().keySet(), ids.keySet(), "the boss sees all");
        List<String> wrong = new ArrayList<>();
        people(boss, company).entrySet().parallelStream().forEach(person -> {
            List<String> differences = differences(person.getValue(), sales.seenBy(person.getKey()), ids);
            synchronized (wrong) {
                differences.forEach(each -> wrong.add(person.getKey() + ": " + each));
            }
        });
        assertEquals(List.of(), wrong);
    }

    /** List, count, search and each single record against what must be seen. */
    private static List<String> differences(Rest person, Set<String> expected, Map<String, String> ids) {
        List<String> wrong = new ArrayList<>();
        Set<String> listed = Customers.walk(person, Map.of("limit", "500")).stream()
                .map(each -> each.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!listed.equals(expected)) {
            wrong.add("lists " + listed + " instead of " + expected);
        }
        JsonNode total =
                Customers.list(person, Map.of("limit", "1")).expect(200).json().path("total");
        if (total.path("value").asInt() != expected.size()
                || !total.path("relation").asText().equals("eq")) {
            wrong.add("counts " + total + " instead of " + expected.size());
        }
        ids.forEach((name, id) -> {
            int status = person.get(Customers.PATH + "/" + id).status();
            if (status != (expected.contains(name) ? 200 : 404)) {
                wrong.add(name + " answered " + status);
            }
        });
        return wrong;
    }

    private Rest company(String code) {
        rest.asOperator()
                .post(
                        "/api/v1/operator/companies",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "Sales " + code,
                                "userQuota",
                                60,
                                "adminUser",
                                "boss",
                                "adminPassword",
                                FIRST))
                .expect(201);
        rest.with(
                        "Authorization",
                        "Bearer " + rest.signIn(code, "boss", FIRST).expect(201).text("token"))
                .put("/api/v1/core/me/password", Map.of("oldPassword", FIRST, "newPassword", OWN));
        Rest boss = rest.as(code, "boss", OWN);
        boss.put("/api/v1/core/modules/contacts", Map.of("enabled", true)).expect(200);
        return boss;
    }

    /** Each with the password that he chose by his one-time link. */
    private Map<String, Rest> people(Rest boss, String company) {
        String letters = boss.with("Accept", "*/*")
                .post("/api/v1/core/invitations/handOut", Map.of())
                .expect(200)
                .body();
        Map<String, Rest> people = new HashMap<>();
        letters.lines().skip(1).toList().parallelStream().forEach(line -> {
            String[] cells = line.replace("\"", "").split(",");
            String token = cells[3].replaceFirst("^.*[/=]", "");
            rest.post("/api/v1/core/invitations/redeem", Map.of("token", token, "password", OWN))
                    .expect(200);
            Rest person = rest.as(company, cells[2], OWN);
            synchronized (people) {
                people.put(cells[0], person);
            }
        });
        assertEquals(41, people.size(), people.keySet()::toString);
        return people;
    }

    private static Map<String, Object> options(Map<String, String> mapping) {
        return Map.of("mapping", mapping, "duplicates", "skip", "dryRun", false, "newChoices", true);
    }

    private static JsonNode run(Rest person, Reply accepted) {
        String job = accepted.expect(202).header("Location").replaceFirst("^https?://[^/]+", "");
        JsonNode ended = Await.value("the end of " + job, Duration.ofMinutes(1), () -> {
            JsonNode state = person.get(job).expect(200).json();
            return ENDED.contains(state.path("state").asText()) ? Optional.of(state) : Optional.empty();
        });
        assertEquals("done", ended.path("state").asText(), ended::toString);
        return ended;
    }
}
