package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Labels;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** What the operator's contract leaves out is closed to a company, and open again with it. */
@RunningServer
class ContractWalkTest {
    private static final String MODULES = "/api/v1/core/modules";

    private final Browser browser;
    private final Rest rest;
    private final Rest operator;

    ContractWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
        operator = rest.asOperator();
    }

    @Test
    void whatTheContractLeavesOutCannotBeSwitchedOn() {
        OwnCompany company = OwnCompany.make(rest);
        Rest chief = company.chief();
        chief.put(MODULES + "/contacts", Map.of("enabled", true)).expect(200);
        String kept = Customers.path(Customers.create(chief, Customers.name("合同")));

        Reply narrow = include(company, List.of()).expect(200);
        assertTrue(narrow.json().path("modules").isArray(), narrow::body);
        chief.get(kept).expectProblem(404);
        assertFalse(module(chief, "contacts").path("included").asBoolean(true));
        assertTrue(module(chief, "contacts").path("enabled").asBoolean(), "the company's choice stays");
        chief.put(MODULES + "/contacts", Map.of("enabled", true)).expectProblem(409);

        include(company, null).expect(200);
        chief.get(kept).expect(200);
        JsonNode audit = chief.get("/api/v1/core/audit?limit=1").expect(200).json();
        assertFalse(
                audit.toString().contains("core.company.contract"), "the operator's doing is in the operator's audit");
    }

    @Test
    void aContractIsTheOperatorsAndHoldsOnlyWhatIsThere() {
        OwnCompany company = OwnCompany.make(rest);
        include(company, List.of("no-such-module")).expectProblem(422);
        company.chief().get(path(company)).expectProblem(403);
        operator.with("If-Match", "\"9999\"")
                .put(path(company), Collections.singletonMap("modules", List.of()))
                .expectProblem(412);
        operator.put(path(company), Collections.singletonMap("modules", null)).expectProblem(428);
        operator.get("/api/v1/operator/companies/1/contract").expectProblem(404);
    }

    @Test
    void anOpenSessionLosesItAtOnce() {
        OwnCompany company = OwnCompany.make(rest);
        company.chief().put(MODULES + "/contacts", Map.of("enabled", true)).expect(200);
        Person chief = browser.person("en-US", Browser.DESK);
        chief.signIn(company.code(), "chief", OwnCompany.PASSWORD).open("/admin/modules");
        chief.reading(Labels.ENGLISH).entry("contacts.customers").waitFor();

        Person owner = browser.person()
                .signIn("operator", "admin", Server.PASSWORD)
                .open("/operator/companies/" + company.id());
        owner.press("shell.company.modules");
        box(owner, owner.text("shell.company.modules.every")).click();
        box(owner, owner.text("shell.company.modules.used", owner.text("contacts.module.name")))
                .click();
        owner.seeLabel("shell.company.modules.closes", owner.text("contacts.module.name"));
        owner.screenshot("contract");
        owner.page()
                .getByRole(AriaRole.DIALOG)
                .getByText(owner.text("core.ui.save"), new Locator.GetByTextOptions().setExact(true))
                .click();

        chief.waitGone(chief.entry("contacts.customers"));
        chief.seeLabel("shell.modules.notIncluded");
        chief.screenshot("modules-not-in-contract");
        assertEquals(List.of(), chief.complaints());
        assertEquals(List.of(), owner.complaints());

        include(company, null).expect(200);
        chief.entry("contacts.customers").waitFor();
    }

    private static Locator box(Person person, String label) {
        return person.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true));
    }

    private Reply include(OwnCompany company, List<String> modules) {
        return operator.with("If-Match", operator.get(path(company)).header("ETag"))
                .put(path(company), Collections.singletonMap("modules", modules));
    }

    private static String path(OwnCompany company) {
        return "/api/v1/operator/companies/" + company.id() + "/contract";
    }

    private static JsonNode module(Rest as, String id) {
        return as.get(MODULES + "/" + id).expect(200).json();
    }
}
