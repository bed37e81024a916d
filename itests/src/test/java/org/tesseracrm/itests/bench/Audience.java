package org.tesseracrm.itests.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.tesseracrm.itests.harness.Browser;
import org.tesseracrm.itests.harness.Person;
import org.tesseracrm.itests.rest.Customers;

/** People who work in their browsers while modules come and go: some have half a form filled in, the others look around. */
final class Audience {
    private static final String MODULE = "announcements.module.name";
    /** On a machine that has other work too the browsers get what is left of it. */
    private static final double PATIENCE_MILLIS = 120_000;

    private static final List<String> USERS = List.of("boss", "sales1", "director", "sales2", "manager");

    private final List<Person> readers = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private final List<Integer> loads;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    private record Writer(Person person, String typed) {
        boolean hasForm() {
            return person.field("contacts.customer.name").count() == 1
                    && person.field("contacts.customer.name").inputValue().equals(typed)
                    && person.field("contacts.customer.phone").inputValue().equals("021-6666");
        }
    }

    /** Takes that many seats; those with a form are among them. */
    Audience(Browser browser, int all, int withForms) {
        for (int i = 0; i < all; i++) {
            Person person =
                    browser.person(i % 4 == 3 ? "en" : "zh-CN", Browser.DESK).signIn(USERS.get(i % USERS.size()));
            if (i < withForms) {
                String typed = Customers.name("填了一半");
                person.open("/contacts/customers/new").fill("contacts.customer.name", typed);
                person.fill("contacts.customer.phone", "021-6666");
                writers.add(new Writer(person, typed));
            } else {
                person.open(i % 2 == 0 ? "/" : "/contacts/customers");
                person.entry("shell.workbench").waitFor();
                readers.add(person);
            }
        }
        loads = people().stream().map(Person::loads).toList();
        people().forEach(this::listen);
    }

    private void listen(Person person) {
        person.page().onResponse(response -> {
            if (response.status() >= 400) {
                failures.add(response.status() + " " + response.url());
            }
        });
        person.page().onRequestFailed(request -> failures.add(request.failure() + " " + request.url()));
    }

    /** One of them looks at the module: its list, or the form for a new record. */
    Person visit(int turn) {
        Person person = readers.get(turn % readers.size());
        person.entry(MODULE).click();
        person.page().locator("main vaadin-grid").first().waitFor();
        if (turn % 2 == 1 && person.button("announcements.new").isVisible()) {
            person.press("announcements.new").fill("announcements.field.title", "半截");
        }
        return person;
    }

    /** The module is gone from all navigations, and nobody is left on a page of it. */
    void landed(Person visitor) {
        people().forEach(each -> each.waitGone(each.entry(MODULE)));
        visitor.page().waitForURL(url -> !url.contains("/announcements"));
    }

    /** Those who were led to the sign-in or whose page was loaded anew. */
    int loggedOut() {
        List<Person> people = people();
        int out = 0;
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            out += person.loads() != loads.get(i) || person.page().url().contains("/sign-in") ? 1 : 0;
        }
        return out;
    }

    int formsLost() {
        return (int) writers.stream().filter(each -> !each.hasForm()).count();
    }

    /** Each still can be saved, and is there once. */
    int formsNotSaved(org.tesseracrm.itests.harness.Rest boss) {
        int not = 0;
        for (Writer each : writers) {
            try {
                each.person().press("core.ui.save").seeLabel("contacts.customer.created", each.typed());
                not += Customers.named(boss, each.typed()) == 1 ? 0 : 1;
            } catch (RuntimeException e) {
                failures.add(e.toString());
                not++;
            }
        }
        return not;
    }

    /** Requests of their pages that failed, and errors of scripts. */
    List<String> failures() {
        List<String> all = new ArrayList<>(failures);
        people().forEach(each -> all.addAll(each.complaints()));
        return all;
    }

    private List<Person> people() {
        List<Person> all = new ArrayList<>();
        writers.forEach(each -> all.add(each.person()));
        all.addAll(readers);
        return all;
    }
}
