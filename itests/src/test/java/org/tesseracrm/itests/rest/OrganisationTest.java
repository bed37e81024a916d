package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Departments, steps, leaving, positions and roles of a company (A3-A6). */
@RunningServer
class OrganisationTest {
    private final OwnCompany at;

    OrganisationTest(Rest rest) {
        at = new OwnCompany(rest);
    }

    @Test
    void departmentsMoveButNeverIntoThemselvesOrAFifthLevel() {
        String a = at.department("A", null);
        String b = at.department("B", a);
        String c = at.department("C", b);
        String d = at.department("D", c);
        assertEquals("01010101", at.one("departments/" + d).path("code").asText());
        at.admin
                .post(OwnCompany.CORE + "departments", Map.of("name", "E", "parentId", d))
                .expectProblem(409);
        String other = at.department("Z", null);

        at.move(a, "\"1\"", Map.of("parentId", d)).expectProblem(409);
        at.move(a, "\"1\"", Map.of("parentId", other)).expectProblem(409);
        at.admin
                .post(OwnCompany.CORE + "departments/" + a + "/move", Map.of("parentId", other))
                .expectProblem(428);
        at.move(b, at.etag("departments/" + b), Map.of("parentId", other)).expect(200);
        at.move(b, "\"1\"", Map.of()).expectProblem(412);
        assertEquals(List.of("A", "Z", "B", "C", "D"), at.names());
        at.move(other, at.etag("departments/" + other), Map.of("beforeId", a)).expect(200);
        assertEquals(List.of("Z", "B", "C", "D", "A"), at.names());
        assertEquals(4, at.one("departments/" + d).path("level").asInt());

        JsonNode taken = at.admin
                .post(OwnCompany.CORE + "departments", Map.of("name", "N", "code", "01"))
                .expectProblem(422);
        assertEquals("code", taken.path("errors").path(0).path("field").asText());
        at.delete("departments/" + b).expectProblem(409);
        at.delete("departments/" + d).expect(204);
        assertEquals(List.of("Z", "B", "C", "A"), at.names());
    }

    @Test
    void peopleRiseAndFallAsThePreviewSays() {
        String office = at.department("Office", null);
        String team = at.department("Team", office);
        String boss = OwnCompany.id(at.person("head", office));
        at.lead(office, boss);
        String old = OwnCompany.id(at.person("old", team));
        at.lead(team, old);
        String lin = OwnCompany.id(at.person("lin", team));

        assertEquals(2, at.preview(lin, "up").path("sentences").size());
        assertEquals("old", at.preview(lin, "up").path("follower").asText());
        at.step(lin, "up").expect(200);
        assertEquals(lin, at.one("departments/" + team).path("headId").asText());
        assertEquals(
                team,
                at.one("users/" + old).path("profile").path("departmentId").asText());

        at.step(lin, "up").expect(200);
        assertEquals(
                office,
                at.one("users/" + lin).path("profile").path("departmentId").asText());
        assertEquals(boss, at.one("departments/" + office).path("headId").asText());
        assertTrue(at.one("departments/" + team).path("headId").isNull());

        at.step(lin, "down").expect(200);
        assertEquals(lin, at.one("departments/" + team).path("headId").asText());
        at.step(lin, "down").expect(200);
        assertTrue(at.one("departments/" + team).path("headId").isNull());
        assertFalse(at.preview(lin, "down").path("refusal").isNull());
        at.step(lin, "down").expectProblem(409);
        at.admin.get(OwnCompany.CORE + "careers/" + lin + "/steps/sideways").expectProblem(404);
    }

    @Test
    void theLastBossAndAdministratorStay() {
        String self = at.one("me").path("userId").asText();
        at.admin
                .patch(OwnCompany.CORE + "users/" + self, at.etag("users/" + self), Map.of("roles", List.of("sales")))
                .expectProblem(409);
        at.with("users/" + self)
                .post(OwnCompany.CORE + "careers/" + self + "/leave", Map.of())
                .expectProblem(409);
        String second = OwnCompany.id(at.person("second", null));
        at.admin
                .patch(
                        OwnCompany.CORE + "users/" + second,
                        at.etag("users/" + second),
                        Map.of("roles", List.of("boss", "finance"), "administrator", false))
                .expect(200);
        at.admin
                .patch(OwnCompany.CORE + "users/" + self, at.etag("users/" + self), Map.of("roles", List.of("sales")))
                .expect(200);
        at.with("users/" + second)
                .post(OwnCompany.CORE + "careers/" + second + "/leave", Map.of())
                .expectProblem(409);
        at.admin
                .patch(OwnCompany.CORE + "users/" + second, at.etag("users/" + second), Map.of("roles", List.of()))
                .expectProblem(422);
    }

    @Test
    void whoLeavesHandsOverHisCustomersInOneGo() {
        String team = at.department("Team", null);
        Rest lin = at.signedIn("lin", team);
        String linId = lin.get(OwnCompany.CORE + "me").expect(200).text("userId");
        at.lead(team, linId);
        String heir = OwnCompany.id(at.person("heir", team));
        Rest heirSignedIn = at.signIn("heir", heir);
        for (int i = 0; i < 3; i++) {
            lin.post("/api/v1/contacts/customers", Map.of("name", "交接" + i)).expect(201);
        }
        assertEquals(
                3, at.one("careers/" + linId + "/leaving").path("customers").asInt());
        String before = at.etag("users/" + linId);
        at.with("users/" + linId)
                .post(OwnCompany.CORE + "careers/" + linId + "/leave", Map.of("heirs", Map.of(linId, 1)))
                .expectProblem(422);
        at.with("users/" + linId)
                .post(OwnCompany.CORE + "careers/" + linId + "/leave", Map.of("heirs", Map.of("1", 1)))
                .expectProblem(422);
        assertEquals(before, at.etag("users/" + linId));
        assertEquals(0, Customers.count(heirSignedIn));

        at.with("users/" + linId)
                .post(OwnCompany.CORE + "careers/" + linId + "/leave", Map.of("heirs", Map.of(heir, 1), "note", "离职"))
                .expect(200);

        assertEquals(3, Customers.count(heirSignedIn));
        lin.get(OwnCompany.CORE + "me").expectProblem(401);
        at.rest.signIn(at.code, "lin", OwnCompany.PASSWORD).expectProblem(401);
        assertTrue(at.one("departments/" + team).path("headId").isNull());
        at.with("users/" + linId)
                .post(OwnCompany.CORE + "careers/" + linId + "/comeBack", "")
                .expect(200);
        at.rest.signIn(at.code, "lin", OwnCompany.PASSWORD).expect(201);
        assertEquals(3, Customers.count(heirSignedIn));
    }

    @Test
    void positionsGiveWhatTheySay() {
        Rest lin = at.signedIn("lin", null);
        String linId = lin.get(OwnCompany.CORE + "me").expect(200).text("userId");
        assertFalse(OwnCompany.permissions(lin).contains("core.cost.view"));
        at.admin
                .post(OwnCompany.CORE + "positions", Map.of("name", "x", "permissions", List.of("no.such.thing")))
                .expectProblem(422);
        Reply made = at.admin
                .post(OwnCompany.CORE + "positions", Map.of("name", "核价", "permissions", List.of("core.cost.view")))
                .expect(201);
        at.admin.post(OwnCompany.CORE + "positions", Map.of("name", "核价")).expectProblem(422);
        String position = made.text("id");
        at.with("positions/" + position)
                .put(OwnCompany.CORE + "positions/" + position + "/holders", Map.of("userIds", List.of(linId)))
                .expect(200);
        assertTrue(OwnCompany.permissions(lin).contains("core.cost.view"));
        assertEquals(
                position, at.line("core.cost.view").path("positionIds").path(0).asText());
        lin.post(OwnCompany.CORE + "positions", Map.of("name", "y")).expectProblem(403);
        at.delete("positions/" + position).expect(204);
        assertFalse(OwnCompany.permissions(lin).contains("core.cost.view"));
    }

    @Test
    void rolesOpenWhatTheCompanySays() {
        JsonNode service = at.one("roles/service");
        assertEquals("own", service.path("reach").asText());
        at.admin
                .patch(OwnCompany.CORE + "roles/service", "\"0\"", Map.of("reach", "company"))
                .expect(200);
        at.admin
                .patch(OwnCompany.CORE + "roles/service", "\"0\"", Map.of("reach", "own"))
                .expectProblem(412);
        assertEquals("company", at.one("roles/service").path("reach").asText());
        at.admin
                .patch(OwnCompany.CORE + "roles/boss", "\"0\"", Map.of("reach", "own"))
                .expectProblem(409);
        assertEquals(1, at.one("roles/boss/holders").path("items").size());
        at.admin.get(OwnCompany.CORE + "roles/king").expectProblem(404);
    }
}
