package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** A row is looked at beside the list, the next one with an arrow, and the browser remembers that one does so. */
@RunningServer
class PreviewWalkTest {
    private static final String LIST = "/contacts/customers";
    private static final String CUSTOMERS = "/api/v1/contacts/customers";

    private final Browser browser;
    private final Rest rest;

    PreviewWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void rowsAreLookedAtWithTheKeyboard() {
        OwnCompany company = OwnCompany.make(rest);
        for (String city : List.of("上海", "北京")) {
            company.chief()
                    .post(CUSTOMERS, Map.of("name", city + "公司", "city", city, "address", city + "路一号"))
                    .expect(201);
        }
        Person chief = browser.person()
                .signIn(company.code(), "chief", OwnCompany.PASSWORD)
                .open(LIST);
        CustomerWalkTest.rows(chief).nth(1).waitFor();
        Locator preview = chief.page().locator("[role=complementary]");
        assertFalse(preview.isVisible());
        intoGrid(chief);
        chief.page().keyboard().press("p");
        preview.locator("h2 a").waitFor();
        String first = preview.locator("h2").innerText();
        preview.getByText(first.substring(0, 2) + "路一号").waitFor();
        chief.screenshot("preview");
        chief.page().keyboard().press("ArrowDown");
        String second = first.startsWith("上海") ? "北京" : "上海";
        preview.getByText(second + "路一号").waitFor();

        chief.page().reload();
        CustomerWalkTest.rows(chief).nth(1).waitFor();
        chief.page().locator("[role=complementary]").waitFor();
        chief.seeLabel("core.ui.preview.hint");
        intoGrid(chief);
        preview.locator("h2 a").waitFor();
        chief.page().keyboard().press("Escape");
        chief.waitGone(preview);
        assertEquals(List.of(), chief.complaints());
    }

    /** To the name in the first row; the grid keeps its cells to itself. */
    private static void intoGrid(Person person) {
        person.page()
                .locator("vaadin-grid")
                .evaluate("grid => grid.shadowRoot.querySelector('#items td:nth-child(2)').focus()");
    }
}
