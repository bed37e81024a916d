package org.tesseracrm.itests.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** Companies on one installation know nothing of each other. */
@RunningServer
class CompaniesTest {
    private static final String COMPANIES = "/api/v1/operator/companies";
    private static final String FIRST = "First-password-1";
    private static final String OWN = "Own-password-2026";
    private static final Duration SEEN = Duration.ofSeconds(15);

    private final Rest rest;
    private final Rest operator;

    CompaniesTest(Rest rest) {
        this.rest = rest;
        operator = rest.asOperator();
    }

    @Test
    void aNewCompanySeesNothingOfOthers() {
        String code = code();
        operator.post(COMPANIES, company(code)).expect(201);
        Rest admin = first(code);
        admin.put("/api/v1/core/modules/contacts", Map.of("enabled", true)).expect(200);

        String foreign = Customers.path(Customers.create(rest.as("sales1"), Customers.name("他司")));
        admin.get(foreign).expectProblem(404);
        admin.patch(foreign, "\"1\"", Map.of("city", "x")).expectProblem(404);
        admin.delete(foreign).expectProblem(404);
        assertEquals(0, Customers.count(admin));
        String own = Customers.path(Customers.create(admin, Customers.name("本司")));
        rest.as("boss").get(own).expectProblem(404);
        assertEquals(1, Customers.count(admin));
    }

    @Test
    void aFirstPasswordMustBeChangedBeforeAnythingElse() {
        String code = code();
        operator.post(COMPANIES, company(code)).expect(201);
        Reply signedIn = rest.signIn(code, "admin", FIRST).expect(201);
        Rest fresh = rest.with("Authorization", "Bearer " + signedIn.text("token"));
        assertTrue(fresh.get("/api/v1/core/me")
                .expect(200)
                .json()
                .path("mustChangePassword")
                .asBoolean());
        int status = fresh.get("/api/v1/core/modules").status();
        assertTrue(status == 403 || status == 200, () -> "modules answered " + status);
    }

    @Test
    void aCodeIsGivenOnce() {
        String code = code();
        operator.post(COMPANIES, company(code)).expect(201);
        operator.post(COMPANIES, company(code)).expectProblem(409);
    }

    @Test
    void aSuspendedCompanyIsShutOutAtOnce() {
        String code = code();
        Reply created = operator.post(COMPANIES, company(code)).expect(201);
        Rest admin = first(code);
        admin.get("/api/v1/core/me").expect(200);
        String path = COMPANIES + "/" + created.json().findPath("id").asText();

        operator.with("If-Match", operator.get(path).header("ETag"))
                .send("POST", path + "/suspend", null, null)
                .expect(200);

        admin.get("/api/v1/core/me").expectProblem(401);
        rest.signIn(code, "admin", OWN).expectProblem(401);
        operator.with("If-Match", operator.get(path).header("ETag"))
                .send("POST", path + "/resume", null, null)
                .expect(200);
        rest.signIn(code, "admin", OWN).expect(201);
    }

    @Test
    void itsLastDayEndsWhereTheCompanyIs() {
        String code = code();
        // where the day begins last of all on earth, and first of all: never the same date
        ZoneId last = ZoneId.of("Pacific/Pago_Pago");
        String first = "Pacific/Kiritimati";
        Map<String, Object> company = new TreeMap<>(company(code));
        company.put("timeZone", last.getId());
        company.put("expiresOn", LocalDate.now(last).toString());
        String path = COMPANIES + "/"
                + operator.post(COMPANIES, company)
                        .expect(201)
                        .json()
                        .path("company")
                        .path("id")
                        .asText();
        first(code);
        zone(path, "Mars/Olympus").expectProblem(422);
        assertEquals(first, zone(path, first).expect(200).text("timeZone"));
        rest.signIn(code, "admin", OWN).expectProblem(401);
        zone(path, last.getId()).expect(200);
        rest.signIn(code, "admin", OWN).expect(201);
    }

    @Test
    void nobodyIsBornTomorrowWhereTheCompanyIs() {
        OwnCompany company = OwnCompany.make(rest);
        ZoneId first = ZoneId.of("Pacific/Kiritimati");
        String path = COMPANIES + "/" + company.id();
        zone(path, "Pacific/Pago_Pago").expect(200);
        Rest chief = company.chief();
        String customer = Customers.create(chief, Customers.name("日期")).text("id");
        Map<String, Object> born = Map.of(
                "customerId",
                customer,
                "name",
                "李娜",
                "birthday",
                LocalDate.now(first).toString());
        Await.until(
                "the zone to be seen",
                SEEN,
                () -> chief.post("/api/v1/contacts/contacts", born).status() == 422);
        zone(path, first.getId()).expect(200);
        Await.until(
                "the other zone to be seen",
                SEEN,
                () -> chief.post("/api/v1/contacts/contacts", born).status() == 201);
    }

    private Reply zone(String company, String zone) {
        return operator.patch(company, operator.get(company).header("ETag"), Map.of("timeZone", zone));
    }

    @Test
    void onlyTheOperatorMakesCompanies() {
        rest.as("boss").post(COMPANIES, company(code())).expectProblem(403);
    }

    private Rest first(String code) {
        Rest fresh = rest.with(
                "Authorization",
                "Bearer " + rest.signIn(code, "admin", FIRST).expect(201).text("token"));
        Reply changed = fresh.put("/api/v1/core/me/password", Map.of("oldPassword", FIRST, "newPassword", OWN));
        assertTrue(changed.status() / 100 == 2, changed::body);
        return rest.as(code, "admin", OWN);
    }

    private static Map<String, Object> company(String code) {
        return Map.of("code", code, "name", "测试公司" + code, "adminUser", "admin", "adminPassword", FIRST);
    }

    private static String code() {
        return "t" + UUID.randomUUID().toString().substring(0, 8);
    }
}
