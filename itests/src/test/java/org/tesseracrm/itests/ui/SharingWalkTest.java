package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Reply;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** Who sees a customer, in the browser: granted, given away and taken back; and a company whose people may not work. */
@RunningServer
class SharingWalkTest {
    private static final String LIST = "/contacts/customers";
    private static final String TRANSFERS = "/api/v1/core/transfers";

    private final Browser browser;
    private final Rest rest;

    SharingWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void whoCannotSeeIsGrantedExactlyThat() {
        String name = Customers.name("共享客户");
        String page = LIST + "/" + Customers.create(rest.as("sales2"), name).text("id");
        Person owner = browser.person().signIn("sales2").open(page);
        owner.press("core.ui.viewers");
        owner.see(owner.text("core.why.own"));
        owner.see(owner.text("core.ui.viewers.check")).click();
        choose(owner, "core.ui.viewers.check.people", "sales1");
        owner.page().keyboard().press("Tab");
        owner.button("core.ui.check.grant.READ").waitFor();
        owner.screenshot("who-cannot-see");
        assertEquals(0, Customers.named(rest.as("sales1"), name));
        owner.press("core.ui.check.grant.READ").seeLabel("core.ui.check.all.READ");
        assertEquals(1, Customers.named(rest.as("sales1"), name));

        Person reader = browser.person("en-US", Browser.PHONE).signIn("sales1");
        reader.open(page);
        Locator add = reader.button("contacts.contact.new");
        add.waitFor();
        assertTrue(add.isDisabled());
        assertEquals(reader.text("core.ui.mayOnlySee"), add.getAttribute("title"));
        assertFalse(reader.scrollsSideways());
        reader.screenshot("shared-to-read-phone");
        assertEquals(List.of(), owner.complaints());
    }

    @Test
    void aBatchIsGivenAwayAndWhatNobodyMovedOnComesBack() {
        String name = Customers.name("批量");
        String moved = Customers.create(rest.as("sales2"), name + " 甲").text("id");
        Customers.create(rest.as("sales2"), name + " 乙");
        Person boss = browser.person().signIn("boss").open(LIST + "?q=" + Rest.encode(name));
        CustomerWalkTest.rows(boss).nth(1).waitFor();
        Locator boxes = boss.page().locator("vaadin-grid vaadin-grid-cell-content vaadin-checkbox");
        boxes.nth(boxes.count() - 1).click();
        boss.see(boss.text("core.ui.selection.all", "2")).click();
        boss.press("core.ui.transfer");
        choose(boss, "core.ui.transfer.to", "sales3");
        inDialog(boss, "core.ui.transfer").click();
        boss.button("core.ui.undo").waitFor();
        boss.screenshot("batch-transferred");
        assertEquals(1, Customers.named(rest.as("sales3"), name + " 乙"));

        rest.as("sales3")
                .post(TRANSFERS, Map.of("customerIds", List.of(moved), "toUserId", id("sales4")))
                .expect(201);
        boss.open("/transfers?q=" + Rest.encode(name + " 乙"));
        CustomerWalkTest.rows(boss).first().click();
        boss.page().waitForURL(url -> url.matches(".*/transfers/\\d+"));
        boss.press("core.ui.undo");
        confirm(boss);
        boss.seeLabel("shell.transfers.restored").seeLabel("shell.transfers.kept");
        boss.screenshot("transfer-undone");
        assertEquals(1, Customers.named(rest.as("sales2"), name + " 乙"));
        assertEquals(1, Customers.named(rest.as("sales4"), name + " 甲"));
        assertEquals(List.of(), boss.complaints());
    }

    @Test
    void aFieldOfTheListIsAFilterLikeTheOthers() {
        Person boss = browser.person("en-US", Browser.PHONE).signIn("boss");
        boss.open("/transfers?to=" + id("keeper")).seeLabel("core.ui.noMatch.title");
        assertTrue(boss.field("shell.transfers.to").isVisible());
        assertFalse(boss.scrollsSideways());
        boss.screenshot("transfers-none-phone");
        boss.press("core.ui.noMatch.clear");
        boss.waitGone(boss.page().getByText(boss.text("core.ui.noMatch.title")));
        assertFalse(boss.page().url().contains("to="), boss.page().url());
    }

    @Test
    void aRemedyIsCarriedThrough() {
        String name = Customers.name("转移问答");
        String customer = Customers.create(rest.as("sales2"), name).text("id");
        Person boss = browser.person().signIn("boss").open("/why?person=" + id("sales5") + "&customer=" + customer);
        boss.seeLabel("shell.why.no");
        boss.press("shell.why.do.transfer");
        inDialog(boss, "core.ui.transfer").click();
        boss.page().locator(".t-answer .t-state-done").waitFor();
        boss.see(boss.text("core.why.own"));
        boss.screenshot("why-transferred");
        assertEquals(1, Customers.named(rest.as("sales5"), name));
    }

    @Test
    void peopleOfASuspendedCompanyAreToldAfterTheRightPasswordOnly() {
        OwnCompany company = OwnCompany.make(rest);
        Person operator = browser.person()
                .signIn("operator", "admin", Server.PASSWORD)
                .open("/operator/companies/" + company.id());
        Person chief = browser.person("en-US", Browser.PHONE);
        chief.signIn(company.code(), "chief", OwnCompany.PASSWORD);
        operator.press("shell.company.suspend");
        confirm(operator);
        operator.button("shell.company.resume").waitFor();
        operator.screenshot("company-suspended");

        chief.open("/");
        chief.field("shell.signIn.company").waitFor();
        chief.trySignIn(company.code(), "chief", "not-the-password").seeLabel("core.signIn.wrong");
        chief.trySignIn(company.code(), "chief", OwnCompany.PASSWORD).seeLabel("core.signIn.suspended");
        assertFalse(chief.scrollsSideways());
        chief.screenshot("sign-in-suspended-phone");
        Reply refused = company.signIn("chief", OwnCompany.PASSWORD);
        refused.expectProblem(401);
        assertEquals(operator.text("core.signIn.suspended"), refused.text("detail"));

        operator.press("shell.company.resume");
        operator.button("shell.company.suspend").waitFor();
        chief.trySignIn(company.code(), "chief", OwnCompany.PASSWORD);
        chief.page().locator("main#content").waitFor();
    }

    private String id(String user) {
        return rest.as(user).get("/api/v1/core/me").expect(200).text("userId");
    }

    private static void choose(Person person, String field, String text) {
        person.page()
                .getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(person.text(field)))
                .fill(text);
        person.page()
                .locator(
                        "vaadin-combo-box-item, vaadin-multi-select-combo-box-item",
                        new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
    }

    private static Locator inDialog(Person person, String button) {
        return person.page()
                .locator("vaadin-dialog-overlay")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(person.text(button))
                                .setExact(true));
    }

    private static void confirm(Person person) {
        person.page()
                .locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();
    }
}
