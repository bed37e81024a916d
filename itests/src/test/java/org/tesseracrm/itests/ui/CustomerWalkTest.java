package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Labels;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** Create, edit, delete, undo, search; at the desk and on the phone. */
@RunningServer
class CustomerWalkTest {
    private static final String LIST = "/contacts/customers";

    private final Browser browser;
    private final Rest rest;

    CustomerWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void aCustomerIsCreatedEditedDeletedAndBroughtBack() {
        String name = Customers.name("江南轴承");
        Person person = browser.person().signIn("sales1");
        person.go("contacts.customers");
        rows(person).first().waitFor();
        person.screenshot("customers");

        person.press("contacts.customer.new");
        person.fill("contacts.customer.name", name).fill("contacts.customer.phone", "057187654321");
        person.screenshot("customer-form");
        person.press("core.ui.save").seeLabel("contacts.customer.created", name);
        person.page().waitForURL(url -> url.matches(".*/contacts/customers/\\d+"));
        person.screenshot("customer");
        assertEquals(1, Customers.named(rest.as("sales1"), name));

        person.press("contacts.edit");
        person.fill("contacts.customer.name", name + "集团").press("core.ui.save");
        person.page().waitForURL(url -> url.matches(".*/contacts/customers/\\d+"));
        person.see(name + "集团");

        person.press("contacts.delete").seeLabel("contacts.customer.deleted", name + "集团");
        person.screenshot("customer-deleted");
        assertEquals(0, Customers.named(rest.as("sales1"), name + "集团"));
        Person bin = person.newTab().open("/recycle-bin");
        bin.see(name + "集团");
        bin.page().close();
        person.press("core.ui.undo");
        person.page().waitForURL(url -> url.matches(".*/contacts/customers/\\d+"));
        assertEquals(1, Customers.named(rest.as("sales1"), name + "集团"));
        assertEquals(List.of(), person.complaints());
    }

    @Test
    void whatIsMissingIsToldAtTheField() {
        Person person = browser.person().signIn("sales1").open(LIST + "/new");
        person.field("contacts.customer.phone").fill("13800138000");
        person.press("core.ui.save").seeLabel("core.ui.form.required");
        assertTrue(person.page().url().endsWith("/new"), person.page().url());
        person.screenshot("customer-form-error");
    }

    @Test
    void leavingWithChangesAsks() {
        Person person = browser.person().signIn("sales1").open(LIST + "/new");
        person.fill("contacts.customer.name", Customers.name("未保存"));
        person.press("core.ui.cancel").seeLabel("core.ui.unsaved.title");
        person.screenshot("customer-unsaved");
        person.press("core.ui.unsaved.leave");
        person.page().waitForURL("**" + LIST);
    }

    @Test
    void theListIsSearchedAndSortedAndKeepsItsPlaceInTheAddress() {
        String name = Customers.name("云岭茶业");
        Customers.create(rest.as("sales2"), name);
        Person person = browser.person().signIn("sales2").open(LIST);
        rows(person).first().waitFor();

        person.page().locator(".t-search input").fill(name.substring(name.length() - 8));
        person.see(name);
        person.page().waitForURL(url -> url.contains("?"));
        person.screenshot("customers-found");
        person.page().reload();
        person.see(name).click();
        person.page().waitForURL(url -> url.matches(".*/contacts/customers/\\d+"));

        person.open(LIST + "?q=" + Rest.encode("没有这样的客户xyz")).seeLabel("core.ui.noMatch.title");
        person.screenshot("customers-none");
        person.press("core.ui.noMatch.clear");
        rows(person).first().waitFor();
    }

    @Test
    void aListOfThousandsScrolls() {
        Person person = browser.person().signIn("boss").open(LIST);
        rows(person).first().waitFor();
        Locator grid = person.page().locator("vaadin-grid").first();
        grid.evaluate("grid => grid.scrollToIndex(900)");
        person.page()
                .waitForFunction(
                        "() => {"
                                + " const grid = document.querySelector('vaadin-grid');"
                                + " const cells = [...grid.querySelectorAll('vaadin-grid-cell-content')];"
                                + " return !grid.loading && grid._firstVisibleIndex > 700 && cells.some(c => c.textContent.trim()); }");
        person.screenshot("customers-scrolled");
        assertEquals(List.of(), person.complaints());
    }

    @Test
    void onThePhoneListsAreCardsAndNothingScrollsSideways() {
        Person person = browser.person("zh-CN", Browser.PHONE).signIn("manager").open(LIST);
        person.page().locator(".t-list-card").first().waitFor();
        assertFalse(person.scrollsSideways());
        person.screenshot("customers-phone");
        person.page().locator(".t-list-card a").first().click();
        person.page().waitForURL(url -> url.matches(".*/contacts/customers/\\d+"));
        person.page().locator("main h1").first().waitFor();
        assertFalse(person.scrollsSideways());
        person.screenshot("customer-phone");
        person.open(LIST + "/new").field("contacts.customer.name").waitFor();
        assertFalse(person.scrollsSideways());
        person.screenshot("customer-form-phone");
    }

    @Test
    void whoMayOnlyReadIsNotOfferedMore() {
        Person person = browser.person().signIn("keeper");
        assertEquals(
                0, person.page().getByText(person.text("contacts.customer.new")).count());
        person.open(LIST + "/new");
        person.page()
                .getByText(person.text("shell.forbidden.heading"))
                .or(person.page().getByText(person.text("shell.workbench")))
                .first()
                .waitFor();
        assertEquals(0, person.field("contacts.customer.name").count());
        person.screenshot("customer-form-forbidden");
    }

    @Test
    void aContactIsAddedToItsCustomer() {
        String name = Customers.name("同方客户");
        String path = Customers.create(rest.as("sales3"), name).text("id");
        Person person = browser.person().signIn("sales3").open(LIST + "/" + path);
        person.see(name);
        person.press("contacts.contact.new");
        person.fill("contacts.contact.name", "诸葛敏");
        person.fill("contacts.contact.mobile", "13800138000");
        person.press("core.ui.save").see("诸葛敏");
        person.screenshot("contact");
    }

    @Test
    void everythingIsInEnglishToo() {
        String name = Customers.name("Harbour Tools");
        Customers.create(rest.as("sales4"), name);
        Person person = browser.person("en-US", Browser.DESK).signIn("sales4");
        person.reading(Labels.ENGLISH).go("contacts.customers");
        rows(person).first().waitFor();
        person.screenshot("customers-en");
        person.page().locator(".t-search input").fill(name);
        person.see(name).click();
        person.button("contacts.edit").waitFor();
        person.screenshot("customer-en");
    }

    static Locator rows(Person person) {
        return person.page()
                .locator("vaadin-grid a.t-row-link, .t-list-card a", new Page.LocatorOptions().setHasText(""));
    }
}
