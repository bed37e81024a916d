package org.tesseracrm.itests.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a browser, who reads labels in one language. Labels are named by their keys. */
public final class Person {
    private final URI base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private Labels labels;
    private int loads;

    Person(URI base, Page page, Labels labels) {
        this.base = base;
        this.page = page;
        this.labels = labels;
        page.onPageError(complaints::add);
        page.onLoad(loaded -> loads++);
    }

    public Page page() {
        return page;
    }

    /** The same person in one more tab of the same browser. */
    public Person newTab() {
        return new Person(base, page.context().newPage(), labels);
    }

    /** From now on reads that language. */
    public Person reading(Labels language) {
        labels = language;
        return this;
    }

    public String text(String key, Object... arguments) {
        return labels.text(key, arguments);
    }

    public Person open(String path) {
        page.navigate(base.resolve(path).toString());
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    /** To the demo company, and waits for the frame. */
    public Person signIn(String user) {
        return signIn("demo", user, Server.PASSWORD);
    }

    public Person signIn(String company, String user, String password) {
        if (!page.url().contains("/sign-in")) {
            open("/sign-in");
        }
        trySignIn(company, user, password);
        page.locator("main#content").waitFor();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return this;
    }

    public Person trySignIn(String company, String user, String password) {
        fill("shell.signIn.company", company);
        fill("shell.signIn.user", user);
        fill("shell.signIn.password", password);
        button("shell.signIn.submit").click();
        return this;
    }

    public Locator field(String key) {
        return page.getByLabel(text(key), new Page.GetByLabelOptions().setExact(true))
                .or(page.getByLabel(text(key) + " *", new Page.GetByLabelOptions().setExact(true)))
                .first();
    }

    /** Types into a field and leaves it. */
    public Person fill(String key, String value) {
        Locator field = field(key);
        field.fill(value);
        field.blur();
        return this;
    }

    public Locator button(String key) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(text(key)).setExact(true))
                .first();
    }

    public Person press(String key) {
        button(key).click();
        return this;
    }

    /** An entry of the navigation. */
    public Locator entry(String key) {
        return page.locator("nav")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(text(key)).setExact(true));
    }

    public Person go(String key) {
        if (!entry(key).isVisible()) {
            press("shell.nav.toggle");
        }
        entry(key).click();
        return this;
    }

    /** A card of the workbench, by its heading. */
    public Locator card(String key) {
        return page.locator("main section", new Page.LocatorOptions().setHasText(text(key)));
    }

    /** How often a whole page was loaded: what arrives by push does not count. */
    public int loads() {
        return loads;
    }

    /** Errors of scripts in the page. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public Locator see(String visible) {
        Locator found = page.getByText(visible).first();
        found.waitFor();
        return found;
    }

    public Person seeLabel(String key, Object... arguments) {
        see(text(key, arguments));
        return this;
    }

    public Person waitGone(Locator locator) {
        locator.first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    /** For people to look at. */
    public Person screenshot(String name) {
        Browser.screenshot(page, name);
        return this;
    }

    /** Nothing is wider than the screen. */
    public boolean scrollsSideways() {
        return (Boolean)
                page.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
    }
}
