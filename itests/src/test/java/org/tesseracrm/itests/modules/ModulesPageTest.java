package org.tesseracrm.itests.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.Rest;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** The operator takes a module as a file, installs it, changes its version and deletes it, all on one page. */
@RunningServer
class ModulesPageTest {
    private static final String UPLOADS = ModuleSteps.MODULES + "/uploads";
    private static final String MODULE = "itpage";
    private static final String NAME = "上传的模块";

    private final Browser browser;
    private final Rest operator;
    private final Rest boss;

    ModulesPageTest(Browser browser, Rest rest) {
        this.browser = browser;
        operator = rest.asOperator();
        boss = rest.as("boss");
    }

    @AfterEach
    void clean() {
        ModuleSteps.clean(operator, MODULE);
    }

    @Test
    void fromTheFileToTheVersionThatRunsAndBack() {
        Person other = browser.person("en-US", Browser.PHONE).signIn("operator", "admin", Server.PASSWORD);
        other.open("/operator/modules").seeLabel("shell.installed.upload");
        Person person = browser.person().signIn("operator", "admin", Server.PASSWORD);
        person.open("/operator/modules").seeLabel("shell.installed.upload");

        choose(person, "notes.jar", "no zip".getBytes(StandardCharsets.UTF_8));
        person.seeLabel("core.upload.notZip");

        choose(person, "tile.jar", tile("1.0.0").jar());
        assertEquals(404, operator.get(ModuleSteps.MODULES + "/" + MODULE).status(), "looking at it keeps nothing");
        Locator take = inDialog(person, person.text("shell.installed.upload.take"));
        assertFalse(take.isEnabled(), "unsigned, it needs consent");
        person.screenshot("module-upload");
        person.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.CHECKBOX).check();
        take.click();
        inDialog(person, person.text("shell.installed.INSTALL.yes", "1.0.0")).click();
        runs(person, "1.0.0");
        // what one operator does, another sees without a click
        runs(other, "1.0.0");

        choose(person, "tile.jar", tile("2.0.0").jar());
        person.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.CHECKBOX).check();
        inDialog(person, person.text("shell.installed.upload.take")).click();
        Locator change = inDialog(person, person.text("shell.installed.CHANGE.yes", "2.0.0"));
        change.waitFor();
        person.see("what 2.0.0 brings");
        person.screenshot("module-change");
        change.click();
        runs(person, "2.0.0");

        Locator row = row(person);
        row.getByText(person.text("shell.installed.details")).click();
        row.getByRole(AriaRole.BUTTON, named(person.text("shell.installed.CHANGE.version", NAME, "1.0.0")))
                .click();
        inDialog(person, person.text("shell.installed.CHANGE.yes", "1.0.0")).click();
        runs(person, "1.0.0");
        row.getByRole(AriaRole.BUTTON, named(person.text("shell.installed.discard.what", NAME, "2.0.0")))
                .click();
        person.page()
                .locator("vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button]")
                .click();
        person.seeLabel("shell.installed.discarded", NAME, "2.0.0");
        operator.get(UPLOADS + "/" + MODULE + "/2.0.0").expectProblem(404);
        other.page().bringToFront();
        other.screenshot("modules-phone");
        assertFalse(other.scrollsSideways());
        assertEquals(List.of(), person.complaints());
        assertEquals(List.of(), other.complaints());
    }

    @Test
    void aFileIsLookedAtWithoutBeingKept() {
        var found = operator.upload(
                        UPLOADS + "/inspections", "tile.jar", tile("1.0.0").jar(), null)
                .expect(200)
                .json();
        assertEquals(MODULE, found.at("/upload/module").asText(), found::toString);
        assertEquals("none", found.at("/upload/signature").asText(), found::toString);
        assertFalse(found.path("doubt").asText().isBlank(), found::toString);
        assertEquals(0, found.path("missing").size(), found::toString);
        var poor = operator.upload(
                        UPLOADS + "/inspections",
                        "tile.jar",
                        tile("1.0.0")
                                .with(
                                        "Import-Package",
                                        "org.tesseracrm.core.api.module,org.example.maps;version=\"[1,2)\"")
                                .jar(),
                        null)
                .expect(200)
                .json();
        assertTrue(poor.path("missing").toString().contains("org.example.maps"), poor::toString);
        operator.get(ModuleSteps.MODULES + "/" + MODULE).expectProblem(404);
        boss.upload(UPLOADS + "/inspections", "tile.jar", tile("1.0.0").jar(), null)
                .expectProblem(403);
    }

    private static UploadedTile tile(String version) {
        return new UploadedTile(MODULE, version, List.of(), Map.of());
    }

    private static void choose(Person person, String name, byte[] content) {
        person.page()
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(name, "application/java-archive", content));
    }

    private static Locator inDialog(Person person, String button) {
        return person.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON, named(button));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator row(Person person) {
        return person.page().locator("li[data-module=" + MODULE + "]");
    }

    private static void runs(Person person, String version) {
        row(person)
                .filter(new Locator.FilterOptions().setHasText(person.text("shell.installed.version", version) + " ·"))
                .filter(new Locator.FilterOptions().setHasText(person.text("shell.installed.state.RUNNING")))
                .waitFor();
        person.waitGone(person.page().getByRole(AriaRole.DIALOG));
    }
}
