package org.tesseracrm.core.internal.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Answer;
import org.tesseracrm.core.api.access.Explanations.Question;
import org.tesseracrm.core.api.access.Explanations.Sketch;
import org.tesseracrm.core.api.access.Explanations.Viewer;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.api.query.Page;
import org.tesseracrm.core.internal.imports.TestMessages;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.module.FakeModules;

/** In companies of chance, what is decided, what is said about it and what the rules say are the same. */
class DecisionAndExplanationTest {
    private static final long TENANT = 7;
    private static final long ASKING = 999;
    private static final TestMessages MESSAGES = new TestMessages();

    private final FakeModules modules = new FakeModules();
    private final Rights rights = new Rights(modules.installed(), modules.states());
    private final AccessImpl access = new AccessImpl(rights);

    private Explanations explanations(RandomCompany company) {
        OrgChart chart = new OrgChart(company.organisation());
        return new ExplanationsImpl(
                access,
                new OrgCharts((long tenant) -> chart, () -> false),
                (tenant, user) -> Optional.of(new Rights.Holder(Set.of(), Map.of(), Set.of(), false, false)),
                rights,
                new FakeCustomers(company.customers()),
                MESSAGES);
    }

    /** A boss who belongs to no department asks, so that he may ask everything and changes nothing. */
    private static RandomCompany withAsking(RandomCompany company) {
        return company.with(new Member(ASKING, "Asking", true, null, Set.of(DutyRole.BOSS), Set.of()));
    }

    private Access.Scope asBoss() {
        return access.enter(new Caller(
                TENANT, "demo", ASKING, "boss", "Boss", Locale.ENGLISH, Set.of(DutyRole.BOSS), Set.of(), true, false));
    }

    @Property(tries = 300)
    void whatIsSeenIsWhatTheRulesSay(@ForAll Random random, @ForAll Right right) {
        RandomCompany company = RandomCompany.of(random);
        OrgChart chart = new OrgChart(company.organisation());
        Rules rules = new Rules(company.organisation());

        for (long person : company.organisation().members().keySet()) {
            Visibility.Scope scope = chart.scope(person, right);
            for (Fact customer : company.customers()) {
                boolean expected = rules.may(
                        person, customer.target().owner(), customer.target().shares(), right);
                assertEquals(
                        expected,
                        FakeCustomers.isIn(scope, right, customer.target()),
                        () -> person + " and " + customer + " in " + company);
            }
        }
    }

    @Property(tries = 200)
    void whyAndTheListOfViewersSayTheSame(@ForAll Random random, @ForAll Right right) {
        RandomCompany company = withAsking(RandomCompany.of(random));
        Explanations explanations = explanations(company);
        Rules rules = new Rules(company.organisation());
        try (Access.Scope scope = asBoss()) {
            for (Fact customer : company.customers()) {
                String id = Long.toString(customer.id());
                Map<String, Right> viewers = viewers(explanations, id, 1 + random.nextInt(5));
                for (long person : company.organisation().members().keySet()) {
                    String user = Long.toString(person);
                    Map<Long, Right> shares = customer.target().shares();
                    boolean expected = rules.may(person, customer.target().owner(), shares, right);
                    Answer answer = explanations.why(new Question(user, "", Optional.of(id), right));

                    assertEquals(expected, answer.allowed(), () -> user + " and " + customer + " in " + company);
                    assertEquals(
                            expected,
                            viewers.containsKey(user) && viewers.get(user).includes(right));
                    assertFalse(answer.grounds().isEmpty());
                    assertEquals(expected, answer.remedies().isEmpty());
                    answer.grounds().forEach(DecisionAndExplanationTest::assertSaid);
                    assertSaid(answer.sentence());
                    answer.remedies().forEach(remedy -> assertSaid(remedy.text()));
                }
            }
        }
    }

    private static void assertSaid(String sentence) {
        assertFalse(sentence.contains("core.") || sentence.contains("{"), sentence);
    }

    private static Map<String, Right> viewers(Explanations explanations, String customer, int limit) {
        Map<String, Right> all = new HashMap<>();
        List<Right> order = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Page<Viewer> page = explanations.viewers(customer, limit, cursor);
            for (Viewer viewer : page.items()) {
                assertEquals(null, all.put(viewer.userId(), viewer.right()), "told twice");
                assertFalse(viewer.reasons().isEmpty());
                viewer.reasons().forEach(DecisionAndExplanationTest::assertSaid);
                order.add(viewer.right());
            }
            cursor = page.next();
        }
        assertEquals(order.stream().sorted(Comparator.reverseOrder()).toList(), order);
        return all;
    }

    @Property(tries = 200)
    void aPreviewIsWhatReallyOpens(@ForAll Random random, @ForAll boolean somebodyNew) {
        RandomCompany company = withAsking(RandomCompany.of(random));
        long user = somebodyNew ? 0 : 1;
        Member changed = RandomCompany.member(
                random,
                user,
                company.organisation().units(),
                company.organisation().posts());
        Sketch sketch = new Sketch(
                somebodyNew ? Optional.empty() : Optional.of("1"),
                Optional.ofNullable(changed.unit()).map(String::valueOf),
                changed.roles(),
                changed.posts().stream().map(String::valueOf).collect(Collectors.toSet()),
                Set.of());
        try (Access.Scope scope = asBoss()) {
            Explanations.Opening opening = explanations(company).preview(sketch);

            assertEquals(
                    seen(company.with(changed), user), opening.customersRead().value());
            assertEquals(
                    somebodyNew ? 0 : seen(company, user),
                    opening.customersNow().value());
        }
    }

    private static long seen(RandomCompany company, long user) {
        Rules rules = new Rules(company.organisation());
        return company.customers().stream()
                .filter(each ->
                        rules.may(user, each.target().owner(), each.target().shares(), Right.READ))
                .count();
    }

    @Property(tries = 100)
    void whoMayChangeAlsoSees(@ForAll Random random) {
        RandomCompany company = RandomCompany.of(random);
        OrgChart chart = new OrgChart(company.organisation());
        for (long person : company.organisation().members().keySet()) {
            for (Fact customer : company.customers()) {
                assertTrue(FakeCustomers.isIn(chart.scope(person, Right.READ), Right.READ, customer.target())
                        || !FakeCustomers.isIn(chart.scope(person, Right.WRITE), Right.WRITE, customer.target()));
            }
        }
    }
}
