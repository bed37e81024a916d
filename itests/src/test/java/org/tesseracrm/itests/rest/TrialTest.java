package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Mails;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.Server;

/** From the application for a trial over its mail to a formal company (A1), and links that are mailed to people (A4). */
class TrialTest {
    private static final Pattern LINK = Pattern.compile(Mails.PUBLIC + "/(?:trial|invitation)/([\\w-]+)");
    private static final Mails MAILS = new Mails();
    private static Server server;

    private final Rest rest = server.rest();

    @BeforeAll
    static void start() {
        MAILS.start();
        server = MAILS.configure(Server.fresh("trial").with("CRM_TRIALS", "true"))
                .start();
    }

    @AfterAll
    static void stop() {
        try {
            server.close();
        } finally {
            MAILS.close();
        }
    }

    @Test
    void aTrialIsAppliedForBegunAndBecomesFormalWithItsData() {
        apply("bluewave", "li@example.org", "198.51.100.1").expect(204);
        String mail = MAILS.text("li@example.org", "请确认试用申请");
        String token = token(mail);
        assertFalse(mail.contains("蓝波"), "a mail carries what a stranger typed");
        assertEquals(0, companies("bluewave").size(), "the company is there before anybody confirmed");

        assertEquals(
                "蓝波贸易",
                rest.post("/api/v1/core/trials/open", Map.of("token", token))
                        .expect(200)
                        .text("companyName"));
        rest.post("/api/v1/core/trials/confirm", Map.of("token", token, "password", "12345678"))
                .expectProblem(422);
        Reply made = rest.post("/api/v1/core/trials/confirm", Map.of("token", token, "password", OwnCompany.PASSWORD))
                .expect(200);
        assertEquals("bluewave", made.text("company"));
        rest.post("/api/v1/core/trials/confirm", Map.of("token", token, "password", OwnCompany.PASSWORD))
                .expectProblem(401);
        assertTrue(MAILS.text("li@example.org", "试用已开通").contains("bluewave"));

        Rest boss = rest.as("bluewave", made.text("user"), OwnCompany.PASSWORD);
        JsonNode me = boss.get("/api/v1/core/me").expect(200).json();
        assertTrue(me.toString().contains("boss"), me::toString);
        String customer = boss.post("/api/v1/contacts/customers", Map.of("name", "第一个客户"))
                .expect(201)
                .text("id");

        JsonNode company = companies("bluewave").get(0);
        assertEquals("trial", company.path("state").asText());
        assertEquals(
                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(30).toString(),
                company.path("expiresOn").asText());
        JsonNode applied =
                rest.asOperator().get("/api/v1/operator/trials").expect(200).json();
        assertTrue(applied.toString()
                .contains("\"companyId\":\"" + company.path("id").asText() + "\""));

        Map<String, Object> formal = new TreeMap<>(Map.of("state", "formal"));
        formal.put("expiresOn", null);
        String path = "/api/v1/operator/companies/" + company.path("id").asText();
        Rest operator = rest.asOperator();
        operator.patch(path, operator.get(path).expect(200).header("ETag"), formal)
                .expect(200);
        assertEquals("formal", companies("bluewave").get(0).path("state").asText());
        assertEquals(
                "第一个客户",
                boss.get("/api/v1/contacts/customers/" + customer).expect(200).text("name"));
        boss.get("/api/v1/operator/trials").expectProblem(403);
    }

    @Test
    void aCodeThatIsTakenIsNotToldAndGivesOneLikeIt() {
        String taken = OwnCompany.make(rest).code();
        Reply free = apply("free" + taken, "free@example.org", "198.51.100.2").expect(204);
        Reply second = apply(taken, "taken@example.org", "198.51.100.2").expect(204);
        assertEquals(free.body(), second.body());
        String token = token(MAILS.text("taken@example.org", "请确认试用申请"));
        String made = rest.post("/api/v1/core/trials/confirm", Map.of("token", token, "password", OwnCompany.PASSWORD))
                .expect(200)
                .text("company");
        assertTrue(made.startsWith(taken + "-"), made);
    }

    @Test
    void anAddressMayApplyOnlySoOften() {
        for (int i = 0; i < 5; i++) {
            apply("often" + i, "often" + i + "@example.org", "198.51.100.3").expect(204);
        }
        Reply refused = apply("often6", "often6@example.org", "198.51.100.3");
        refused.expectProblem(429);
        assertTrue(Integer.parseInt(refused.header("Retry-After")) > 0);
        apply("other", "other@example.org", "198.51.100.4").expect(204);
    }

    @Test
    void whatIsWrongIsNamed() {
        JsonNode problem = apply("-", "no address", "198.51.100.5").expectProblem(422);
        assertTrue(problem.toString().contains("email"), problem::toString);
        rest.post("/api/v1/core/trials/open", Map.of("token", "x".repeat(43))).expectProblem(401);
    }

    @Test
    void linksOfNewPeopleAreMailedWhereOneWantsIt() {
        OwnCompany company = OwnCompany.make(rest);
        String id = company.chief()
                .post(
                        "/api/v1/core/users?sendMail=true",
                        Map.of("user", "wang", "profile", Map.of("name", "王芳", "email", "wang@example.org")))
                .expect(201)
                .json()
                .findPath("id")
                .asText();
        String token = token(MAILS.text("wang@example.org", "您的登录信息"));
        rest.post("/api/v1/core/invitations/redeem", Map.of("token", token, "password", OwnCompany.PASSWORD))
                .expect(200);
        company.signIn("wang", OwnCompany.PASSWORD).expect(201);
        company.chief()
                .post("/api/v1/core/users/" + id + "/reset?sendMail=true", Map.of())
                .expect(200);
        assertTrue(MAILS.text("wang@example.org", "请设置新密码").contains(company.code()));
        company.chief()
                .post("/api/v1/core/users?sendMail=true", Map.of("user", "nomail", "profile", Map.of("name", "无")))
                .expectProblem(422);
    }

    private Reply apply(String code, String email, String address) {
        return rest.with("X-Forwarded-For", address)
                .post(
                        "/api/v1/core/trials",
                        Map.of("companyName", "蓝波贸易", "code", code, "contact", "李娜", "email", email));
    }

    private JsonNode companies(String code) {
        return rest.asOperator()
                .get("/api/v1/operator/companies?q=" + code)
                .expect(200)
                .json()
                .path("items");
    }

    private static String token(String mail) {
        Matcher link = LINK.matcher(mail);
        assertTrue(link.find(), mail);
        return link.group(1);
    }
}
