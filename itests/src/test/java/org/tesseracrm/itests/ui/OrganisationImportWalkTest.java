package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.OwnCompany;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;

/** A company's people out of a file, on the page: what columns mean, the trial run, the tree, the links. */
@RunningServer
class OrganisationImportWalkTest {
    private static final String WIZARD = "/organisation/import";

    private final Browser browser;
    private final Rest rest;

    OrganisationImportWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    @Test
    void aRealListBecomesATree() {
        byte[] file = Project.readTestData("crm-sales-opportunities/sales_teams.csv");
        Person person = chief(browser.person()).open(WIZARD);
        choose(person, "sales_teams.csv", file);
        person.see("sales_agent");
        List<String> meanings =
                person.page().locator(".t-preview vaadin-select").allInnerTexts();
        List<String> guessed = List.of("name", "manager", "department");
        assertEquals(guessed.size(), meanings.size());
        for (int column = 0; column < guessed.size(); column++) {
            String label = person.text("core.import.organisation." + guessed.get(column));
            assertTrue(meanings.get(column).contains(label), meanings.get(column));
        }
        person.screenshot("organisation-import-columns");

        person.press("core.ui.import.test");
        finished(person);
        person.press("core.ui.import.start");
        finished(person);
        person.screenshot("organisation-import-done");
        person.press("core.ui.import.see");
        person.page().waitForURL("**/organisation");
        row(person, "Central").waitFor();
        person.seeLabel("shell.links.waiting", 41);
        person.fill("shell.org.search", "Melvin");
        row(person, "Darcel Schlecht").waitFor();
        assertEquals(0, row(person, "East").count());
        person.screenshot("organisation-imported");

        person.fill("shell.org.search", "nobody of that name");
        person.seeLabel("shell.org.search.none.hint");
        person.screenshot("organisation-search-nothing");
        person.press("shell.org.search.clear");
        row(person, "West").waitFor();
        assertEquals(List.of(), person.complaints());
    }

    @Test
    void whoFindsNoPlaceIsListedWithWhomToAsk() {
        Person person = chief(browser.person("zh-CN", Browser.PHONE)).open(WIZARD);
        String people = IntStream.range(0, 55)
                .mapToObj(number -> "员工" + number + ",业务部")
                .collect(Collectors.joining("\n", "员工,部门\n", "\n"));
        choose(person, "people.csv", people.getBytes(StandardCharsets.UTF_8));
        person.see("业务部");
        person.press("core.ui.import.start").seeLabel("core.ui.job.partly");
        Locator refused = person.see(person.text("core.user.quota", 50, 50));
        assertTrue(refused.isVisible());
        assertEquals(
                1,
                person.page().getByText(person.text("core.user.quota", 50, 50)).count());
        assertFalse(person.scrollsSideways());
        person.screenshot("organisation-import-no-place");
    }

    private Person chief(Person person) {
        return person.signIn(OwnCompany.make(rest).code(), "chief", OwnCompany.PASSWORD);
    }

    private static void choose(Person person, String name, byte[] content) {
        person.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content));
    }

    private static void finished(Person person) {
        person.page().getByText(person.text("core.ui.job.finished")).first().waitFor();
    }

    private static Locator row(Person person, String text) {
        return person.page()
                .locator(".t-tree-row", new Page.LocatorOptions().setHasText(text))
                .first();
    }
}
