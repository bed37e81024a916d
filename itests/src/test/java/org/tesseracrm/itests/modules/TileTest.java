package org.tesseracrm.itests.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Await;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;
import org.tesseracrm.itests.rest.Customers;

/** The tile that comes and goes: 'announcements' is laid and lifted while two people work. */
@RunningServer
class TileTest {
    private static final String MODULE = "announcements";
    private static final String BUNDLE = "org.tesseracrm.announcements";
    private static final String NAME = "announcements.module.name";
    private static final String REST_PATH = "/api/v1/announcements/announcements";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final Server server;
    private final Browser browser;
    private final Rest boss;

    TileTest(Server server, Browser browser, Rest rest) {
        this.server = server;
        this.browser = browser;
        boss = rest.as("boss");
    }

    @BeforeEach
    @AfterEach
    void lifted() {
        if (server.probe().isInstalled(MODULE)) {
            server.probe().uninstall(MODULE);
        }
        Await.until("REST without the module", SOON, () -> boss.get(REST_PATH).status() == 404);
    }

    @Test
    void itComesAndGoesFromTheConsole() {
        comesAndGoes(
                "console",
                feature -> server.console().run("feature:install " + feature, Duration.ofSeconds(60)),
                feature -> server.console().run("feature:uninstall " + feature, Duration.ofSeconds(60)));
    }

    @Test
    void itComesAndGoesFromJava() {
        comesAndGoes("java", server.probe()::install, server.probe()::uninstall);
    }

    private void comesAndGoes(String how, Consumer<String> install, Consumer<String> uninstall) {
        String typed = Customers.name("填了一半");
        String title = Customers.name("放假通知");

        Person clerk = browser.person().signIn("sales1").open("/contacts/customers/new");
        clerk.fill("contacts.customer.name", typed);
        clerk.field("contacts.customer.phone").fill("021-6666");
        Person clerksOtherTab = clerk.newTab().open("/");
        clerksOtherTab.entry("shell.workbench").waitFor();
        Person writer = browser.person().signIn("boss").open("/");
        writer.entry("shell.workbench").waitFor();
        List<Person> all = List.of(clerk, clerksOtherTab, writer);
        all.forEach(each -> assertEquals(0, each.entry(NAME).count()));
        List<Integer> loads = all.stream().map(Person::loads).toList();
        clerk.screenshot("tile-" + how + "-1-before");
        server.probe().events();

        // laid
        install.accept(MODULE);
        enable();
        all.forEach(each -> each.entry(NAME).waitFor());
        Stream.of(clerksOtherTab, writer).forEach(each -> each.card(NAME).waitFor());
        clerk.screenshot("tile-" + how + "-2-form");
        writer.screenshot("tile-" + how + "-3-workbench");
        assertEquals(typed, clerk.field("contacts.customer.name").inputValue());
        assertEquals("021-6666", clerk.field("contacts.customer.phone").inputValue());

        // used
        boss.get(REST_PATH).expect(200);
        writer.go(NAME).press("announcements.new");
        writer.fill("announcements.field.title", title).fill("announcements.field.body", "国庆节放假七天。");
        writer.press("core.ui.save").seeLabel("announcements.state.draft");
        writer.press("announcements.publish");
        writer.page()
                .locator("vaadin-confirm-dialog-overlay, vaadin-confirm-dialog")
                .getByText(writer.text("announcements.publish"))
                .last()
                .click();
        writer.seeLabel("announcements.state.published");
        writer.screenshot("tile-" + how + "-4-published");
        clerksOtherTab.see(title).click();
        clerksOtherTab.see("国庆节放假七天。");
        clerksOtherTab.screenshot("tile-" + how + "-5-read");

        // lifted
        uninstall.accept(MODULE);
        all.forEach(each -> each.waitGone(each.entry(NAME)));
        Stream.of(clerksOtherTab, writer).forEach(each -> {
            each.seeLabel("shell.view.gone");
            each.page().waitForURL(url -> url.endsWith("/"));
            assertEquals(0, each.card(NAME).count());
        });
        clerksOtherTab.screenshot("tile-" + how + "-6-landed");
        assertEquals(typed, clerk.field("contacts.customer.name").inputValue());
        boss.get(REST_PATH).expectProblem(404);

        // laid again: the data is still there
        install.accept(MODULE);
        all.forEach(each -> each.entry(NAME).waitFor());
        writer.go(NAME).see(title);
        uninstall.accept(MODULE);
        writer.waitGone(writer.entry(NAME));

        clerk.press("core.ui.save").seeLabel("contacts.customer.created", typed);
        assertEquals(1, Customers.named(boss, typed));
        assertEquals(loads, all.stream().map(Person::loads).toList(), "a page was loaded anew");
        all.forEach(each -> assertEquals(List.of(), each.complaints()));
        onlyItsOwnBundlesMoved();
    }

    private void onlyItsOwnBundlesMoved() {
        List<String> events = server.probe().events();
        assertTrue(events.contains("STARTED " + BUNDLE), events::toString);
        assertTrue(events.contains("UNINSTALLED " + BUNDLE), events::toString);
        List<String> foreign =
                events.stream().filter(each -> !each.endsWith(" " + BUNDLE)).toList();
        assertEquals(List.of(), foreign, "bundles of others moved");
        assertFalse(server.probe().bundles().stream().anyMatch(each -> each.endsWith(" " + BUNDLE)));
    }

    /** Installed is a fact of the server, enabled a choice of the company. */
    private void enable() {
        Await.until(
                "the module to be known",
                SOON,
                () -> boss.put("/api/v1/core/modules/" + MODULE, Map.of("enabled", true))
                                .status()
                        == 200);
    }

    /** The short form of {@code ./crm bench modules}. */
    @Test
    void whileItComesAndGoesOthersGoOnAndNothingOfItStays() {
        server.probe().install(MODULE);
        enable();
        Person person = browser.person().signIn("boss").open("/");
        person.entry(NAME).waitFor();
        int loads = person.loads();
        server.probe().events();
        try (Steady elsewhere = Steady.elsewhere(boss);
                Steady into = Steady.into(boss, REST_PATH)) {
            for (int round = 0; round < 3; round++) {
                person.go(NAME).press("announcements.new").fill("announcements.field.title", "半截");
                boss.get(REST_PATH).expect(200);
                server.probe().uninstall(MODULE);
                person.waitGone(person.entry(NAME));
                server.probe().install(MODULE);
                person.entry(NAME).waitFor();
                elsewhere.awaitMore();
            }
            server.probe().uninstall(MODULE);
            person.waitGone(person.entry(NAME));
            into.awaitMore();
            assertEquals(List.of(), elsewhere.failures());
            assertEquals(List.of(), into.failures());
        }
        onlyItsOwnBundlesMoved();
        assertEquals(loads, person.loads(), "a page was loaded anew");
        Await.until(
                "no class loader of it to be left in memory",
                Duration.ofSeconds(60),
                () -> server.probe().staleLoaders(BUNDLE) == 0);
    }
}
