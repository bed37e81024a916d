package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Authenticator;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

@RunningServer
class SecondFactorWalkTest {
    private final Browser browser;
    private final Rest rest;

    SecondFactorWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void setUpAtTheDeskAndUsedOnThePhone() {
        OwnCompany company = OwnCompany.make(rest);
        Person desk = browser.person().signIn(company.code(), "chief", OwnCompany.PASSWORD);
        desk.open("/profile");
        tab(desk, "shell.secondFactor.title");
        desk.press("shell.secondFactor.set");
        Authenticator app = setUp(desk, overlay(desk));
        desk.seeLabel("shell.secondFactor.on");
        desk.screenshot("second-factor-on");

        Person phone = browser.person("en-US", Browser.PHONE);
        phone.open("/sign-in").trySignIn(company.code(), "chief", OwnCompany.PASSWORD);
        phone.field("shell.signIn.code").fill("000000");
        phone.page().keyboard().press("Enter");
        phone.page().locator("[role=alert]:visible").waitFor();
        assertFalse(phone.scrollsSideways());
        phone.screenshot("code-refused-phone");
        phone.field("shell.signIn.code").fill(app.code());
        phone.page().keyboard().press("Enter");
        phone.page().locator("main#content").waitFor();

        desk.open("/profile");
        tab(desk, "shell.sessions.title");
        desk.seeLabel("shell.sessions.here");
        desk.screenshot("sessions");
        desk.press("shell.sessions.endOthers");
        desk.page()
                .locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();
        phone.page().waitForURL("**/sign-in*");
        phone.seeLabel("shell.signIn.ended");
        desk.waitGone(desk.button("shell.sessions.endOthers"));
        assertEquals(List.of(), desk.complaints());
    }

    @Test
    void whereTheCompanyAsksForItNobodyGetsPast() {
        OwnCompany company = OwnCompany.make(rest);
        company.add("worker");
        Person chief = browser.person().signIn(company.code(), "chief", OwnCompany.PASSWORD);
        chief.go("shell.policy.title");
        chief.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(chief.text("core.secondFactor.ALL")))
                .click();
        chief.seeLabel("shell.saved");
        chief.screenshot("sign-in-policy");

        Person worker = browser.person("zh-CN", Browser.PHONE);
        worker.open("/sign-in").trySignIn(company.code(), "worker", OwnCompany.PASSWORD);
        worker.seeLabel("shell.secondFactor.first.title");
        worker.open("/profile").seeLabel("shell.secondFactor.first.title");
        assertFalse(worker.scrollsSideways());
        worker.screenshot("second-factor-first-phone");
        setUp(worker, worker.page().locator("body"));
        worker.page().locator("main#content").waitFor();
    }

    @Test
    void aPasswordIsJudgedWhileItIsTyped() {
        OwnCompany company = OwnCompany.make(rest);
        Person chief = browser.person().signIn(company.code(), "chief", OwnCompany.PASSWORD);
        chief.open("/profile");
        Locator chosen = chief.field("shell.password.new");
        chosen.pressSequentially("password1");
        chief.seeLabel("core.password.common");
        chosen.fill("");
        chosen.pressSequentially("correct horse battery staple");
        chief.see(chief.text("core.password.score.4"));
        chief.screenshot("password-strength");
    }

    /** Password, app, recovery codes: by keyboard as far as it goes. */
    private static Authenticator setUp(Person person, Locator where) {
        where.getByLabel(person.text("shell.password.old")).first().fill(OwnCompany.PASSWORD);
        person.page().keyboard().press("Enter");
        Locator key = where.getByLabel(person.text("shell.secondFactor.key")).first();
        key.waitFor();
        assertTrue(where.locator("img[src^='data:image/svg']").isVisible(), "the QR code");
        person.screenshot("second-factor-scan");
        Authenticator app = new Authenticator(key.inputValue());
        where.getByLabel(person.text("shell.secondFactor.code")).first().fill(app.code());
        person.page().keyboard().press("Enter");
        where.locator(".t-recovery-codes li").first().waitFor();
        assertEquals(10, where.locator(".t-recovery-codes li").count());
        person.press("shell.secondFactor.codes.kept");
        return app;
    }

    private static Locator overlay(Person person) {
        return person.page().locator("vaadin-dialog-overlay");
    }

    private static void tab(Person person, String key) {
        person.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(person.text(key)))
                .click();
    }
}
