package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** A list becomes a person's own: asked for any field, kept under a name, shared, with the columns that he wants. */
@RunningServer
class PersonalListWalkTest {
    private static final String LIST = "/contacts/customers";

    private final Browser browser;
    private final Rest rest;

    PersonalListWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void aQueryIsPutTogetherKeptAndShared() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("li");
        company.add("wang");
        customer(company.as("li"), "上海甲", "上海");
        customer(company.as("li"), "北京乙", "北京");
        customer(company.as("wang"), "北京丙", "北京");

        Person li = browser.person()
                .signIn(company.code(), "li", OwnCompany.PASSWORD)
                .open(LIST);
        CustomerWalkTest.rows(li).nth(1).waitFor();
        menu(li, "core.ui.filter", "core.ui.query.open");
        Locator field =
                li.page().locator(".t-filter-row vaadin-combo-box input").first();
        field.fill(li.text("contacts.customer.city"));
        li.page()
                .locator("vaadin-combo-box-item")
                .getByText(li.text("contacts.customer.city"))
                .first()
                .click();
        li.page().locator(".t-filter-value input").first().fill("京");
        li.screenshot("advanced-query");
        li.page().keyboard().press("Control+Enter");
        li.see("北京乙").waitFor();
        li.waitGone(li.page().getByText("上海甲"));

        menu(li, "core.ui.view", "core.ui.view.save");
        li.fill("core.ui.view.name", "京城");
        li.press("core.ui.save");
        li.page().locator("vaadin-tab").getByText("京城").waitFor();
        menu(li, "core.ui.view", "core.ui.view.share");
        li.seeLabel("core.ui.view.isShared", "京城");

        Person wang = browser.person("en-US", Browser.PHONE)
                .signIn(company.code(), "wang", OwnCompany.PASSWORD)
                .open(LIST);
        wang.page().locator("vaadin-tab").getByText("京城").click();
        wang.see("北京丙").waitFor();
        assertFalse(wang.scrollsSideways());
        wang.screenshot("shared-view-phone");
        assertEquals(List.of(), li.complaints());
        assertEquals(List.of(), wang.complaints());
    }

    @Test
    void columnsStayAsSomebodyChoseThem() {
        OwnCompany company = OwnCompany.make(rest);
        customer(company.chief(), "上海甲", "上海");
        Person chief = browser.person()
                .signIn(company.code(), "chief", OwnCompany.PASSWORD)
                .open(LIST);
        CustomerWalkTest.rows(chief).first().waitFor();
        menu(chief, "core.ui.view", "core.ui.columns.open");
        chief.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(chief.text("contacts.customer.shortName")))
                .check();
        chief.button("core.ui.columns.apply").click();
        heading(chief, "contacts.customer.shortName").waitFor();
        chief.page().reload();
        heading(chief, "contacts.customer.shortName").waitFor();
        assertEquals(List.of(), chief.complaints());
    }

    private static Locator heading(Person person, String key) {
        return person.page()
                .locator("vaadin-grid vaadin-grid-cell-content")
                .getByText(person.text(key), new Locator.GetByTextOptions().setExact(true));
    }

    private static void menu(Person person, String root, String item) {
        person.page()
                .locator(".t-toolbar vaadin-menu-bar-button")
                .getByText(person.text(root), new Locator.GetByTextOptions().setExact(true))
                .click();
        person.page()
                .locator("vaadin-menu-bar-item")
                .getByText(person.text(item))
                .last()
                .click();
    }

    private static void customer(Rest person, String name, String city) {
        person.post("/api/v1/contacts/customers", Map.of("name", name, "city", city))
                .expect(201);
    }
}
