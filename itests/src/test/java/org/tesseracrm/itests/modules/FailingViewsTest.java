package org.tesseracrm.itests.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.itests.harness.AllowInLog;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Probe;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** Whatever a module's page throws, its user is told in words, and everything and everybody else goes on. */
@RunningServer
@AllowInLog(value = "itviews", because = "pages that are made to fail say why")
class FailingViewsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJ-NP-Z]{8}");

    private final Server server;
    private final Browser browser;
    private final Rest boss;
    private final Rest operator;

    FailingViewsTest(Server server, Browser browser, Rest rest) {
        this.server = server;
        this.browser = browser;
        boss = rest.as("boss");
        operator = rest.asOperator();
    }

    @Test
    void onlyThePartThatFailsFails(@TempDir Path folder) {
        Path jar = folder.resolve("itviews.jar");
        FailingViews.write(jar, folder);
        String typed = Customers.name("没受影响");
        Person clerk = browser.person().signIn("sales1").open("/contacts/customers/new");
        clerk.fill("contacts.customer.name", typed);
        int loads = clerk.loads();
        long log = server.log().end();
        // it has to be there before the module, to know its loader
        Probe probe = server.probe();
        server.console().run("bundle:install -s " + jar.toUri(), SOON);
        try {
            Await.until(
                    "the module to be known",
                    SOON,
                    () -> boss.put("/api/v1/core/modules/" + FailingViews.MODULE, Map.of("enabled", true))
                                    .status()
                            == 200);
            Person person = browser.person("en", Browser.DESK).signIn("boss").open("/");
            cardsFail(person);
            FailingViews.PAGES.forEach(page -> pageFails(person, page, log));
            stepsFail(person, log);
            onThePhone();

            assertEquals(List.of(), person.complaints());
            assertEquals(loads, clerk.loads(), "another's page was loaded anew");
            assertEquals(typed, clerk.field("contacts.customer.name").inputValue());
            clerk.press("core.ui.save").seeLabel("contacts.customer.created", typed);
            theOperatorIsTold();
            // what failed while it was put into a page stays there for as long as the page
            person.open("/");
        } finally {
            server.console().run("bundle:uninstall " + FailingViews.BUNDLE, SOON);
        }
        Await.until(
                "no class loader of it to be left in memory",
                Duration.ofSeconds(60),
                () -> probe.staleLoaders(FailingViews.BUNDLE) == 0);
    }

    private void cardsFail(Person person) {
        var notes = person.page().locator("main .t-notice-over");
        notes.nth(1).waitFor();
        assertEquals(2, notes.count());
        assertTrue(notes.first().textContent().contains(FailingViews.NAME), notes.first()::textContent);
        assertTrue(person.page().locator("main section").count() > 2, "the cards of others are there");
        person.screenshot("failing-cards");
    }

    private void pageFails(Person person, String page, long log) {
        person.open("/" + FailingViews.MODULE + "/" + page).seeLabel("shell.error.module");
        String told = person.page().locator("main#content").textContent();
        assertTrue(told.contains(FailingViews.NAME), page + ": " + told);
        assertFalse(told.contains("made to fail") || told.contains("Exception"), told);
        inLog(told, log);
        person.screenshot("failing-" + page);
        // the frame goes on
        person.go("shell.workbench");
        person.page().waitForURL(url -> url.endsWith("/"));
        boss.get(Customers.PATH + "?limit=1").expect(200);
    }

    private void onThePhone() {
        Person person = browser.person("zh-CN", Browser.PHONE).signIn("boss");
        person.open("/" + FailingViews.MODULE + "/" + FailingViews.PAGES.get(0)).seeLabel("shell.error.module");
        assertFalse(person.scrollsSideways());
        person.screenshot("failing-phone-page");
        int loads = person.loads();
        person.press("shell.error.retry");
        person.page().waitForCondition(() -> person.loads() > loads);
        person.seeLabel("shell.error.module");
        person.open("/" + FailingViews.MODULE + "/steps");
        press(person, FailingViews.STEPS.get(0));
        person.page().locator("vaadin-notification-card[role=alert]").last().waitFor();
        person.screenshot("failing-phone-step");
        person.open("/").page().locator("main .t-notice-over").nth(1).waitFor();
        person.screenshot("failing-phone-cards");
    }

    private void stepsFail(Person person, long log) {
        person.open("/" + FailingViews.MODULE + "/steps");
        int counted = 0;
        for (String step : FailingViews.STEPS) {
            press(person, step);
            var notice = person.page()
                    .locator("vaadin-notification-card[role=alert]")
                    .last();
            notice.waitFor();
            String told = notice.textContent();
            assertTrue(told.contains(FailingViews.NAME), step + ": " + told);
            inLog(told, log);
            person.screenshot("failing-step-" + step);
            notice.locator("vaadin-button").click();
            person.waitGone(person.page().locator("vaadin-notification-card[role=alert]"));
            if (step.equals("dialog")) {
                person.page().keyboard().press("Escape");
            }
            press(person, "count");
            person.see(++counted + " counted");
        }
    }

    private static void press(Person person, String name) {
        person.page()
                .getByText(name, new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .click();
    }

    /** What the person is told leads to the entry, and that to the module. */
    private void inLog(String told, long log) {
        Matcher reference = REFERENCE.matcher(told);
        assertTrue(reference.find(), told);
        assertTrue(
                server.log().since(log).contains("Failure " + reference.group() + " of module " + FailingViews.MODULE),
                () -> reference.group() + " is not in the log");
    }

    private void theOperatorIsTold() {
        JsonNode module = operator.get("/api/v1/operator/modules/" + FailingViews.MODULE)
                .expect(200)
                .json();
        int expected = 2 * 2 + FailingViews.PAGES.size() + FailingViews.STEPS.size();
        assertTrue(module.at("/failures/count").asInt() >= expected, module::toString);
        assertTrue(
                REFERENCE.matcher(module.at("/failures/lastReference").asText()).matches(), module::toString);
        assertTrue(module.at("/memory/classes").asInt() > FailingViews.PAGES.size(), module::toString);
        assertTrue(module.at("/memory/bytes").asLong() > 0, module::toString);
        Person admin = browser.person("en", Browser.DESK).signIn("operator", "admin", Server.PASSWORD);
        admin.open("/operator/modules").see("failures of its pages");
        admin.page()
                .locator("li[data-module=" + FailingViews.MODULE + "] vaadin-details-summary")
                .click();
        admin.see("Class memory");
        admin.screenshot("failing-operator");
    }
}
