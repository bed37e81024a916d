package org.tesseracrm.itests.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.ExternalDatabase;
import org.tesseracrm.itests.harness.Mails;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** {@code ./crm bench nodes}: two servers on one database. What one ends, the other lets through not once more. */
@RunningServer
class NodesBench {
    private static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final int MAILS = 8;

    private final Figures figures = new Figures();

    @Test
    void bothKnowAtTheNextRequestWhoIsShutOutAndEachMailIsSentOnce(Server shared) {
        try (ExternalDatabase outside = new ExternalDatabase(shared);
                Mails mails = new Mails();
                Server first = node("node-1", outside, mails);
                Server second = node("node-2", outside, mails)) {
            outside.start();
            first.start();
            second.start();
            OwnCompany here = OwnCompany.make(first.rest());
            String li = here.add("li");
            for (int i = 0; i < MAILS; i++) {
                write(here, i);
            }

            endedSessions(here, li, second);
            lockedNames(here, second.rest());
            suspendedCompany(first.rest(), here, second.rest());

            mails.start();
            Rest operator = first.rest().asOperator();
            operator.get("/api/v1/operator/mails?state=waiting")
                    .expect(200)
                    .json()
                    .path("items")
                    .forEach(mail -> operator.post(
                                    "/api/v1/operator/mails/" + mail.path("id").asText() + "/send", Map.of())
                            .expect(200));
            for (int i = 0; i < MAILS; i++) {
                mails.text(address(i), "您的登录信息");
            }
            for (int i = 0; i < MAILS; i++) {
                assertEquals(1, mails.received(address(i)).size(), address(i));
            }
            figures.print();
        }
    }

    private void endedSessions(OwnCompany here, String li, Server second) {
        Rest there = second.rest();
        String token =
                there.signIn(here.code(), "li", OwnCompany.PASSWORD).expect(201).text("token");
        Rest lis = there.with("Authorization", "Bearer " + token);
        lis.get("/api/v1/core/me").expect(200);
        try (Browser browser = new Browser(second.url())) {
            Person tab = browser.person().signIn(here.code(), "li", OwnCompany.PASSWORD);
            here.chief()
                    .delete("/api/v1/core/users/" + li + "/sign-in/sessions")
                    .expect(204);
            long ended = System.nanoTime();
            lis.get("/api/v1/core/me").expectProblem(401);
            refused("ended token refused by the other node, at the first request", ended);
            tab.open("contacts/customers");
            tab.button("shell.signIn.submit").waitFor();
            refused("ended session led to sign-in by the other node, at the first page", ended);
        }
    }

    private void lockedNames(OwnCompany here, Rest there) {
        for (int i = 0; i < 5; i++) {
            here.signIn("nobody", "wrong-password-" + i);
        }
        long locked = System.nanoTime();
        there.signIn(here.code(), "nobody", "wrong-password").expectProblem(429);
        refused("name locked on one node refused by the other, at the first try", locked);
    }

    private void suspendedCompany(Rest operatorsNode, OwnCompany here, Rest there) {
        String token = there.signIn(here.code(), "chief", OwnCompany.PASSWORD)
                .expect(201)
                .text("token");
        Rest chief = there.with("Authorization", "Bearer " + token);
        chief.get("/api/v1/core/me").expect(200);
        Rest operator = operatorsNode.asOperator();
        String path = "/api/v1/operator/companies/" + here.id();
        operator.with("If-Match", operator.get(path).header("ETag"))
                .send("POST", path + "/suspend", null, null)
                .expect(200);
        long suspended = System.nanoTime();
        chief.get("/api/v1/core/me").expectProblem(401);
        refused("suspended company refused by the other node, at the first request", suspended);
    }

    private void refused(String what, long since) {
        figures.add(what, (System.nanoTime() - since) / 1e6, 5000, "ms");
    }

    private static void write(OwnCompany company, int number) {
        company.chief()
                .post(
                        "/api/v1/core/users?sendMail=true",
                        Map.of(
                                "user",
                                "u" + number,
                                "profile",
                                Map.of("name", "员工" + number, "email", address(number))))
                .expect(201);
    }

    private static String address(int number) {
        return "u" + number + "@example.org";
    }

    private static Server node(String name, ExternalDatabase database, Mails mails) {
        return mails.configure(Server.fresh(name)
                .with("CRM_SECRET_KEY", KEY)
                .with("CRM_DB_URL", database.url())
                .with("CRM_DB_USER", database.user())
                .with("CRM_DB_PASSWORD", database.password()));
    }
}
