package org.tesseracrm.itests.bench;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tesseracrm.itests.bench.CustomersBench.Scene;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;

/** The list in a browser: from the click until its rows can be read, and one page further down. The browser itself looks at the clock. */
final class PageRows implements CustomersBench.Group {
    private static final int WARM = 5;
    private static final int TIMES = 40;
    private static final int AT_MOST = 300;
    private static final String ROWS_READABLE =
            """
            const readable = grid => {
              if (!grid || !grid.shadowRoot) return false;
              const frame = grid.getBoundingClientRect();
              const links = [...grid.querySelectorAll('vaadin-grid-cell-content a.t-row-link')].filter(link => {
                const box = link.getBoundingClientRect();
                return box.height > 0 && box.top < frame.bottom && box.bottom > frame.top;
              });
              return links.length >= 8 && links.every(link => link.textContent.trim())
                && !grid.shadowRoot.querySelector('tbody tr[loading]:not([hidden])');
            };
            const until = (check, begin) => new Promise(done => {
              const look = () => check() ? requestAnimationFrame(() => done(performance.now() - begin)) : requestAnimationFrame(look);
              look();
            });
            """;
    private static final String OPENS = "async () => {" + ROWS_READABLE
            + """
            const begin = performance.now();
            document.querySelector('a[href="contacts/customers"]').click();
            return until(() => readable(document.querySelector('main vaadin-grid')), begin);
            }""";
    private static final String SCROLLS = "async () => {" + ROWS_READABLE
            + """
            const grid = document.querySelector('main vaadin-grid');
            const table = grid.shadowRoot.querySelector('#table');
            const before = grid.querySelector('a.t-row-link');
            const begin = performance.now();
            table.scrollTop += table.clientHeight;
            await new Promise(frame => requestAnimationFrame(() => requestAnimationFrame(frame)));
            return until(() => readable(grid), begin);
            }""";

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void measure(Scene scene) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("boss", "boss");
        people.put("salesperson with 100000", ManyCustomers.SALESPERSON);
        try (Browser browser = new Browser(scene.server().url())) {
            people.forEach((who, user) -> {
                Person person = browser.person().signIn(user);
                Page page = person.page();
                List<Double> opens = new ArrayList<>();
                List<Double> scrolls = new ArrayList<>();
                for (int i = -WARM; i < TIMES; i++) {
                    person.open("/profile");
                    page.locator("main#content").waitFor();
                    page.locator("a[href='contacts/customers']").first().waitFor();
                    double opened = ((Number) page.evaluate(OPENS)).doubleValue();
                    double scrolled = ((Number) page.evaluate(SCROLLS)).doubleValue();
                    if (i >= 0) {
                        opens.add(opened);
                        scrolls.add(scrolled);
                    }
                }
                String times = ", p95 of " + TIMES;
                scene.figures()
                        .add("browser: list opens, " + who + times, Figures.percentile(opens, 95), AT_MOST, "ms");
                scene.figures()
                        .add(
                                "browser: list scrolls one page, " + who + times,
                                Figures.percentile(scrolls, 95),
                                AT_MOST,
                                "ms");
            });
        }
    }
}
