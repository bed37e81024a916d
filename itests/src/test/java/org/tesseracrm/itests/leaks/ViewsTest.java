package org.tesseracrm.itests.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.RunningServer;
import org.tesseracrm.itests.harness.Server;

/** Every address of every view, asked for by those who should see nothing there. */
@RunningServer
class ViewsTest {
    private static final Pattern PARAM = Pattern.compile("([\\w-]+)/:(\\w+)[?*]?(\\([^)]*\\))?");
    private static final Pattern INSIDE = Pattern.compile("\\w+Exception\\b|\\bat org\\.tesseracrm|java\\.lang\\.");

    /** Leave the session. */
    private static final Pattern AWAY = Pattern.compile("sign-in.*|sign-out.*");

    private final Server server;
    private final Browser browser;
    private final Scene scene;

    ViewsTest(Server server, Browser browser) {
        this.server = server;
        this.browser = browser;
        scene = Scene.of(server);
    }

    private List<String> paths() {
        return server.probe().services("tessera.view.path").stream()
                .filter(each -> !AWAY.matcher(each).matches())
                .distinct()
                .toList();
    }

    @Test
    void noViewShowsWhatIsHidden() {
        assertTrue(paths().size() > 10, "views: " + paths());
        List<String> wrong = new ArrayList<>();
        walk("peer", browser.person().signIn(Cast.PEER), scene.hidden, wrong);
        walk("intern", browser.person().signIn("demo", scene.cast.intern(), Cast.PASSWORD), scene.hidden, wrong);
        walk(
                "boss of another company",
                browser.person().signIn(scene.cast.foreignCompany, "admin", Cast.PASSWORD),
                scene.hidden,
                wrong);
        walk("boss", browser.person().signIn("boss"), scene.foreign, wrong);
        assertEquals(List.of(), wrong);
    }

    /** Who may see the record sees it there: what shows nothing to anybody would prove nothing. */
    @Test
    void whoMaySeeItDoes() {
        Person owner = browser.person().signIn(Cast.HIDDEN_OWNER);
        long shown = paths().stream()
                .filter(each -> PARAM.matcher(each).find())
                .map(each -> with(each, scene.hidden, id -> id))
                .filter(each -> !each.equals("none"))
                .filter(each -> show(owner, each).contains(scene.hidden.marker()))
                .count();
        assertTrue(shown >= scene.hidden.ids().size(), "only " + shown + " views show the owner his records");
    }

    private void walk(String name, Person person, Seeds hidden, List<String> wrong) {
        for (String path : paths()) {
            String address = with(path, hidden, id -> id);
            if (address.equals("none")) {
                continue;
            }
            String shown = show(person, address);
            hidden.traces().stream()
                    .filter(shown::contains)
                    .forEach(each -> wrong.add(name + ": " + address + " shows " + each));
            if (INSIDE.matcher(shown).find()) {
                wrong.add(name + ": " + address + " shows its inside: " + shown);
            }
            if (!address.equals(path)) {
                String here = answer(person);
                show(person, with(path, hidden, Scene::absent));
                String there = answer(person);
                if (!there.equals(here)) {
                    wrong.add(name + ": " + address + " differs from what is absent:\n " + here + "\n " + there);
                }
            }
        }
        person.complaints().forEach(each -> wrong.add(name + ": " + each));
    }

    /** With a hidden id for each name in the path; 'none' where there is no record of that kind. */
    private static String with(String path, Seeds hidden, UnaryOperator<String> which) {
        Matcher matcher = PARAM.matcher(path);
        StringBuilder address = new StringBuilder();
        while (matcher.find()) {
            List<String> ids = hidden.ids(matcher.group(1));
            if (ids.isEmpty()) {
                return "none";
            }
            matcher.appendReplacement(address, matcher.group(1) + "/" + which.apply(ids.get(0)));
        }
        return matcher.appendTail(address).toString();
    }

    /** Goes there as a link within the product does, waits until nothing moves, and reads the page. */
    private static String show(Person person, String address) {
        Page page = person.page();
        page.evaluate(
                "path => { const link = document.createElement('a'); link.href = '/' + path;"
                        + " link.setAttribute('router-link', ''); document.body.append(link); link.click(); link.remove();"
                        + " window.leakText = undefined; }",
                address);
        page.waitForFunction(
                "() => { const idle = Object.values(window.Vaadin.Flow.clients)"
                        + ".every(each => !each.isActive || !each.isActive());"
                        + " const text = document.body.innerText + document.title;"
                        + " const same = idle && text === window.leakText; window.leakText = text; return same; }",
                null,
                new Page.WaitForFunctionOptions().setPollingInterval(60));
        return (String) page.evaluate("() => [document.title, document.body.innerText,"
                + " ...[...document.querySelectorAll('input, textarea')].map(each => each.value)].join('\\n')");
    }

    /** Where one has landed and what one was told; times and what is still being drawn differ by themselves. */
    private static String answer(Person person) {
        return (String) person.page()
                .evaluate("() => [document.title, location.pathname.replace(/\\d{6,}/g, '{id}'),"
                        + " ...[...document.querySelectorAll('main h1, main h2')].map(each => each.innerText),"
                        + " ...new Set([...document.querySelectorAll('vaadin-notification-card')]"
                        + ".map(each => each.innerText))].join('\\n')");
    }
}
