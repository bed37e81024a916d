package org.tesseracrm.itests.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Project;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.rest.Customers;

/** The wizard: file, columns, run with progress, result. */
@RunningServer
class ImportWalkTest {
    private static final String WIZARD = "/contacts/customers/import";

    private static final String PREFIX = "New ";

    private final Browser browser;
    private final Rest rest;

    ImportWalkTest(Browser browser, Rest rest) {
        this.browser = browser;
        this.rest = rest;
    }

    /** The same companies under other names: another test counts the file's own. */
    private static byte[] renamed(byte[] accounts) {
        String text = new String(accounts, StandardCharsets.UTF_8);
        StringBuilder result = new StringBuilder();
        for (String line : text.lines().toList()) {
            boolean heading = result.isEmpty();
            int last = line.lastIndexOf(',') + 1;
            String parent = line.substring(last);
            result.append(heading ? "" : PREFIX)
                    .append(heading ? line.substring(0, last).replace("sector", "branch") : line.substring(0, last))
                    .append(heading || parent.isBlank() ? "" : PREFIX)
                    .append(parent)
                    .append('\n');
        }
        return result.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void accountsAreImportedWithMappingAndPreview() {
        // no industries of this company: the column is left out
        byte[] file = renamed(Project.readTestData("crm-sales-opportunities/accounts.csv"));
        Person person = browser.person().signIn("sales4").open(WIZARD);
        choose(person, "accounts.csv", file);
        person.see("subsidiary_of");
        person.screenshot("import-columns");
        // what was guessed stays; where the name was not guessed it is chosen
        map(person, "account", "contacts.customer.name");
        person.press("core.ui.import.start");
        person.page()
                .getByText(person.text("core.ui.job.finished"))
                .or(person.page().getByText(person.text("core.ui.job.partly")))
                .first()
                .waitFor();
        person.screenshot("import-done");
        person.press("core.ui.import.see");
        person.page().waitForURL("**/contacts/customers");
        assertTrue(Customers.named(rest.as("sales4"), PREFIX + "Acme Corporation") >= 1);
        assertEquals(List.of(), person.complaints());
    }

    @Test
    void aHundredThousandNamesShowTheirProgress() {
        byte[] file = Project.readTestData("company-names/names-zh.txt");
        Person person = browser.person().signIn("sales3").open(WIZARD);
        choose(person, "names-zh.txt", file);
        Locator header = person.page().getByText(person.text("core.ui.import.header"));
        header.waitFor();
        if (person.page().locator("vaadin-checkbox").first().getAttribute("checked") != null) {
            header.click();
            person.page().locator("vaadin-checkbox:not([checked])").first().waitFor();
        }
        map(person, null, "contacts.customer.name");
        person.press("core.ui.import.start");
        person.page().locator("vaadin-progress-bar:not([indeterminate])").waitFor();
        person.screenshot("import-progress");
        person.page()
                .getByText(person.text("core.ui.job.finished"))
                .or(person.page().getByText(person.text("core.ui.job.partly")))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(180_000));
        person.screenshot("import-100000-done");
        assertTrue(Customers.count(rest.as("sales3")) > 90_000);
    }

    @Test
    void aFileThatIsNoneIsExplained() {
        Person person = browser.person().signIn("sales4").open(WIZARD);
        long before = Customers.count(rest.as("sales4"));
        choose(person, "noise.csv", new byte[] {0, 1, 2, 3, (byte) 0xff, (byte) 0xfe, 0, 0, 17});
        Locator alert = person.page().locator("[role=alert]:visible").first();
        alert.waitFor();
        assertTrue(alert.innerText().codePoints().anyMatch(Character::isIdeographic), alert.innerText());
        person.screenshot("import-refused");
        assertEquals(before, Customers.count(rest.as("sales4")));
    }

    @Test
    void refusedRowsAreListedWithTheirReasons() {
        Person person = browser.person().signIn("sales4").open(WIZARD);
        String name = Customers.name("向导");
        choose(
                person,
                "customers.csv",
                ("客户名称,员工人数\n" + name + ",20\n" + name + "2,很多\n").getBytes(StandardCharsets.UTF_8));
        person.see("员工人数");
        person.press("core.ui.import.start").seeLabel("core.ui.job.partly");
        person.see("很多");
        person.screenshot("import-rows-refused");
        assertEquals(1, Customers.named(rest.as("sales4"), name));
        assertEquals(0, Customers.named(rest.as("sales4"), name + "2"));
    }

    private static void choose(Person person, String name, byte[] content) {
        Locator input = person.page().locator("vaadin-upload input[type=file]");
        input.setInputFiles(new FilePayload(name, "text/csv", content));
    }

    /** Says what a column means (the first where none is named), unless that was guessed. */
    private static void map(Person person, String column, String fieldKey) {
        Locator selects = person.page().locator(".t-preview vaadin-select");
        selects.first().waitFor();
        Locator select = selects.first();
        if (column != null) {
            List<String> headings = person.page().locator(".t-preview th").allInnerTexts();
            select = selects.nth(headings.indexOf(column));
        }
        if (!select.innerText().contains(person.text(fieldKey))) {
            select.click();
            person.page()
                    .locator("vaadin-select-item:visible")
                    .getByText(person.text(fieldKey))
                    .first()
                    .click();
        }
    }
}
