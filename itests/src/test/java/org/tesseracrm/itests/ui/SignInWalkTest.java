package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Labels;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

@RunningServer
class SignInWalkTest {
    private final Browser browser;

    SignInWalkTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void inChinese() {
        Person person = browser.person("zh-CN", Browser.DESK);
        person.open("/sign-in").field("shell.signIn.company").waitFor();
        person.screenshot("sign-in-zh");
        person.signIn("manager");
        person.entry("shell.workbench").waitFor();
        person.screenshot("workbench-zh");
        assertEquals("zh-CN", person.page().locator("html").getAttribute("lang"));
        assertEquals(List.of(), person.complaints());
    }

    @Test
    void inEnglish() {
        Person person = browser.person("en-US", Browser.DESK);
        person.open("/sign-in").field("shell.signIn.company").waitFor();
        person.screenshot("sign-in-en");
        person.signIn("sales5");
        person.entry("shell.workbench").waitFor();
        person.screenshot("workbench-en");
        String shown = person.page().locator("nav").innerText();
        assertFalse(shown.codePoints().anyMatch(Character::isIdeographic), shown);
        assertEquals(List.of(), person.complaints());
    }

    @Test
    void onThePhone() {
        Person person = browser.person("zh-CN", Browser.PHONE);
        person.open("/sign-in").field("shell.signIn.company").waitFor();
        assertFalse(person.scrollsSideways());
        person.screenshot("sign-in-phone");
        person.signIn("sales6");
        person.page().locator("main h1, main h2").first().waitFor();
        assertFalse(person.scrollsSideways());
        person.screenshot("workbench-phone");
        person.press("shell.nav.toggle");
        person.entry("shell.workbench").waitFor();
        person.screenshot("navigation-phone");
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhatWasWrong() {
        Person person = browser.person();
        person.open("/sign-in").trySignIn("demo", "sales6", "not-the-password");
        String wrong = person.page().locator("[role=alert]:visible").innerText();
        assertEquals("", person.field("shell.signIn.password").inputValue());
        person.screenshot("sign-in-refused");
        person.trySignIn("demo", "nobody-of-that-name", "not-the-password");
        assertEquals(wrong, person.page().locator("[role=alert]:visible").innerText());
        assertTrue(wrong.codePoints().anyMatch(Character::isIdeographic), wrong);
    }

    @Test
    void theSessionIsANewOneAfterSignIn() {
        Person person = browser.person();
        person.open("/sign-in").field("shell.signIn.company").waitFor();
        String before = session(person);
        person.signIn("sales6");
        assertNotEquals(before, session(person));
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Person person = browser.person();
        person.open("/contacts/customers").field("shell.signIn.company").waitFor();
        assertTrue(person.page().url().contains("sign-in"), person.page().url());
        person.signIn("sales6");
        person.page().waitForURL("**/contacts/customers");
    }

    @Test
    void anEndedSessionAsksToSignInAgain() {
        Person person = browser.person().signIn("sales6");
        // what the browser still sends when the server has forgotten it
        Cookie old = cookie(person);
        old.value = "forgotten";
        person.page().context().addCookies(List.of(old));
        person.entry("shell.workbench").click();
        person.field("shell.signIn.company").waitFor();
        person.seeLabel("shell.signIn.ended");
        person.screenshot("session-ended");
        assertEquals("demo", person.field("shell.signIn.company").inputValue());
    }

    @Test
    void signingOutEndsIt() {
        Person person = browser.person().signIn("sales6");
        person.page().locator(".t-person-name").click();
        person.see(person.text("shell.person.signOut")).click();
        person.field("shell.signIn.company").waitFor();
        person.open("/");
        person.field("shell.signIn.company").waitFor();
    }

    @Test
    void theLanguageIsSwitchedWithoutAReload() {
        Person person = browser.person().signIn("finance");
        int loads = person.loads();
        person.page().getByLabel(person.text("shell.language")).first().click();
        person.see("English").click();
        person.reading(Labels.ENGLISH).entry("shell.workbench").waitFor();
        person.screenshot("language-switched");
        assertEquals(loads, person.loads(), "the page was loaded anew");
        assertEquals("en", person.page().locator("html").getAttribute("lang"));
        person.page().getByLabel(person.text("shell.language")).first().click();
        person.see("中文").click();
        person.reading(Labels.CHINESE).entry("shell.workbench").waitFor();
    }

    @Test
    void anAddressThatIsNoneIsExplained() {
        Person person = browser.person().signIn("sales6");
        person.open("/nothing/like/this").seeLabel("shell.notFound.heading");
        person.screenshot("not-found");
    }

    @Test
    void theOperatorSeesCompaniesAndNoCustomers() {
        Person person = browser.person().signIn("operator", "admin", Server.PASSWORD);
        person.go("shell.companies.title").see("demo");
        person.screenshot("operator-companies");
        assertEquals(0, person.entry("contacts.module.name").count());
    }

    private static String session(Person person) {
        return cookie(person).value;
    }

    private static Cookie cookie(Person person) {
        return person.page().context().cookies().stream()
                .filter(each -> each.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }
}
