package org.tesseracrm.itests.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody in front of a browser. */
public final class Person {
    private final URI base;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int loads;

    Person(URI base, Page page) {
        this.base = base;
        this.page = page;
        page.onPageError(complaints::add);
        page.onLoad(loaded -> loads++);
    }

    public Page page() {
        return page;
    }

    public Person open(String path) {
        page.navigate(base.resolve(path).toString());
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        return this;
    }

    /** How often a whole page was loaded: what arrives by push does not count. */
    public int loads() {
        return loads;
    }

    /** Errors of scripts in the page. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public Locator see(String text) {
        Locator found = page.getByText(text).first();
        found.waitFor();
        return found;
    }

    /** For people to look at. */
    public Person screenshot(String name) {
        Browser.screenshot(page, name);
        return this;
    }
}
