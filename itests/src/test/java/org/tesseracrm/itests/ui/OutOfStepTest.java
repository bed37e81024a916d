package org.tesseracrm.itests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.harness.RunningServer;

/** Messages of a page that are lost or come again do not stop the page. */
@RunningServer
class OutOfStepTest {
    private static final Pattern NUMBER = Pattern.compile("\"clientId\":(\\d+)");

    private final Browser browser;

    OutOfStepTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void aMessageThatWasLostIsNotMissedForEver() {
        goesOnAfter(2);
    }

    @Test
    void aMessageFromBeforeIsNotAnError() {
        goesOnAfter(-1);
    }

    private void goesOnAfter(int step) {
        Person person = browser.person().signIn("finance");
        int loads = person.loads();
        AtomicInteger changed = new AtomicInteger();
        Predicate<String> messages = url -> url.contains("v-r=uidl");
        person.page().route(messages, route -> renumber(route, step, changed));
        person.page().evaluate("document.querySelector('main#content').dataset.before = 'yes'");
        openLanguages(person);
        person.page().waitForFunction("!document.querySelector('[data-before]')");
        person.page().unroute(messages);
        assertTrue(changed.get() > 0);

        openLanguages(person);
        person.see("English");
        person.page().keyboard().press("Escape");
        person.go("contacts.customers").page().waitForURL("**/contacts/customers");
        assertEquals(0, person.page().locator(".v-system-error").count());
        assertEquals(loads, person.loads(), "the page was loaded anew");
        assertEquals(List.of(), person.complaints());
    }

    private static void openLanguages(Person person) {
        person.page().getByLabel(person.text("shell.language")).first().click();
    }

    /** The first message with a number gets another. */
    private static void renumber(Route route, int step, AtomicInteger changed) {
        String body = route.request().postData();
        Matcher number = NUMBER.matcher(body == null ? "" : body);
        if (!number.find() || changed.getAndIncrement() > 0) {
            route.resume();
            return;
        }
        int other = Integer.parseInt(number.group(1)) + step;
        route.resume(new Route.ResumeOptions().setPostData(number.replaceFirst("\"clientId\":" + other)));
    }
}
