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
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** Departments, people and positions in the browser; why somebody cannot see a customer; leaving with a hand-over. */
@RunningServer
class OrganisationWalkTest {
    private static final String TREE = "/organisation";
    private static final String TRANSFERS = "/api/v1/core/transfers";

    private final Browser browser;
    private final Rest rest;

    OrganisationWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void aDepartmentAndAPersonAreMadeAndMoved() {
        String unit = Customers.name("外贸部");
        String user = "walk" + Math.abs(unit.hashCode());
        Person person = browser.person().signIn("boss").open(TREE);
        row(person, "01").waitFor();
        person.press("shell.org.new");
        person.fill("shell.org.name", unit);
        inDialog(person, "shell.org.create").click();
        row(person, unit).waitFor();
        person.screenshot("organisation");

        person.press("shell.org.addPerson");
        person.page().waitForURL("**/admin/users/new?department=*");
        person.fill("shell.user.user", user).fill("shell.user.name", "欧阳" + user);
        person.press("core.ui.save");
        person.page().waitForURL(url -> url.matches(".*/admin/users/\\d+"));
        String link = person.field("shell.link.label").inputValue();
        assertTrue(link.contains("/invitation/"));
        person.screenshot("one-time-link");
        inDialog(person, "core.ui.close").click();
        person.waitGone(person.page().locator("vaadin-dialog-overlay"));

        String id = person.page().url().replaceFirst(".*/", "");
        person.open(TREE + "?person=" + id);
        row(person, user).waitFor();
        row(person, user).dragTo(row(person, "0106"));
        Locator place = person.page().locator(".t-org-panel dd", new Page.LocatorOptions().setHasText(unit));
        person.button("core.ui.undo").waitFor();
        person.waitGone(place);
        person.screenshot("organisation-moved");
        person.press("core.ui.undo");
        place.waitFor();
        assertEquals(List.of(), person.complaints());

        landsSignedIn(link);
        leave(person, id);
    }

    /** Whoever has chosen his password by the link need not type it again. */
    private void landsSignedIn(String link) {
        Person fresh = browser.person().open(link);
        fresh.fill("shell.password.new", OwnCompany.PASSWORD)
                .fill("shell.password.again", OwnCompany.PASSWORD)
                .press("shell.invitation.save");
        fresh.page().locator("main#content").waitFor();
        fresh.seeLabel("shell.invitation.signedIn");
        fresh.screenshot("one-time-link-used");
        fresh.open(link).seeLabel("shell.invitation.refused");
    }

    /** With one customer, which goes to another. */
    private void leave(Person person, String id) {
        String name = Customers.name("交接客户");
        String customer = Customers.create(rest.as("sales2"), name).text("id");
        rest.as("boss")
                .post(TRANSFERS, Map.of("customerIds", List.of(customer), "toUserId", id))
                .expect(201);
        person.open("/admin/users/" + id);
        person.press("shell.user.deactivate");
        Locator dialog = person.page().locator("vaadin-dialog-overlay");
        dialog.locator("vaadin-combo-box input").first().fill("sales3");
        person.page()
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("sales3"))
                .first()
                .click();
        dialog.locator(".t-heirs ~ p", new Locator.LocatorOptions().setHasText("1"))
                .waitFor();
        person.screenshot("leave");
        inDialog(person, "shell.leave.do").click();
        person.page()
                .locator(".t-state-over", new Page.LocatorOptions().setHasText(person.text("shell.user.left")))
                .waitFor();
        assertEquals(1, Customers.named(rest.as("sales3"), name));
    }

    @Test
    void whyIsAnsweredWithWhatWouldChangeIt() {
        String name = Customers.name("问答客户");
        Customers.create(rest.as("sales2"), name);
        Person person = browser.person().signIn("boss").open("/why");
        choose(person, "shell.why.person", "sales1");
        choose(person, "shell.why.customer", name);
        person.press("shell.why.ask").seeLabel("shell.why.no");
        person.screenshot("why-not");
        person.press("shell.why.do.share");
        person.page()
                .locator("vaadin-confirm-dialog-overlay vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(person.text("shell.why.do.share")))
                .click();
        person.page().locator(".t-state-done").waitFor();
        person.screenshot("why");
        assertEquals(1, Customers.named(rest.as("sales1"), name));
    }

    @Test
    void aPositionIsMadeAndStandsInTheMatrix() {
        String name = Customers.name("大区经理");
        Person person = browser.person().signIn("boss").open("/admin/positions/new");
        person.fill("shell.position.name", name).press("core.ui.save");
        person.page().waitForURL("**/admin/positions");
        person.see(name);
        person.open("/admin/permissions").see(name);
        assertFalse(person.scrollsSideways());
        person.screenshot("permission-matrix");
    }

    @Test
    void onThePhoneTreeAndDetailsTakeTurns() {
        Person person = browser.person("zh-CN", Browser.PHONE).signIn("sales1").open(TREE);
        row(person, "01").click();
        person.press("shell.org.back");
        row(person, "01").waitFor();
        assertFalse(person.scrollsSideways());
        assertEquals(0, person.button("shell.org.new").count());
        person.screenshot("organisation-phone");
    }

    private static void choose(Person person, String field, String text) {
        Locator box = person.field(field);
        box.fill(text);
        person.page()
                .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText(text))
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

    private static Locator row(Person person, String text) {
        return person.page()
                .locator(".t-tree-row", new Page.LocatorOptions().setHasText(text))
                .first();
    }
}
