package org.tesseracrm.core.internal.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Explanations;
import org.tesseracrm.core.api.access.Explanations.Affected;
import org.tesseracrm.core.api.access.Explanations.Customers;
import org.tesseracrm.core.api.access.Explanations.Impact;
import org.tesseracrm.core.api.access.Explanations.PositionSketch;
import org.tesseracrm.core.api.access.Explanations.Shift;
import org.tesseracrm.core.api.access.Reach;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;
import org.tesseracrm.core.internal.imports.TestMessages;
import org.tesseracrm.core.internal.service.access.CustomerFacts.Fact;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Post;
import org.tesseracrm.core.internal.service.module.FakeModules;

/** What a preview of a changed role or position says, and what the rules say once it is saved, are the same. */
class ImpactsTest {
    private static final long TENANT = 7;
    private static final long ASKING = 999;
    private static final String WRITE = "orders.order.write";
    private static final String READ = "orders.order.read";

    private final FakeModules modules = new FakeModules();
    private final Rights rights = new Rights(modules.installed(), modules.states());
    private final AccessImpl access = new AccessImpl(rights);

    private Explanations explanations(RandomCompany company) {
        OrgChart chart = new OrgChart(company.organisation());
        return new ExplanationsImpl(
                access,
                new OrgCharts((long tenant) -> chart, () -> false),
                new ExplanationsImpl.People() {
                    @Override
                    public Optional<Rights.Holder> holder(long tenantId, long userId) {
                        return Optional.empty();
                    }

                    @Override
                    public Map<Long, Set<String>> grants(long tenantId) {
                        return Map.of(3L, Set.of(READ));
                    }
                },
                rights,
                new FakeCustomers(company.customers()),
                new TestMessages());
    }

    private Access.Scope as(boolean administrator) {
        return access.enter(new Caller(
                TENANT,
                "demo",
                ASKING,
                "boss",
                "Boss",
                Locale.ENGLISH,
                Set.of(DutyRole.BOSS),
                Set.of(),
                administrator,
                false));
    }

    /** 1 and 2 hold the position, 4 has left; 1 owns two customers, 3 one. */
    private static RandomCompany company() {
        Map<Long, Member> members = new HashMap<>();
        for (Member member : List.of(
                new Member(1, "甲", true, null, Set.of(DutyRole.SALES), Set.of(21L)),
                new Member(2, "乙", true, null, Set.of(DutyRole.SALES), Set.of(21L)),
                new Member(3, "丙", true, null, Set.of(DutyRole.SERVICE), Set.of()),
                new Member(4, "丁", false, null, Set.of(DutyRole.SALES), Set.of(21L)))) {
            members.put(member.id(), member);
        }
        Post post = new Post(21, "稽核", new Opens(Reach.OWN, Right.READ), Set.of(WRITE));
        return new RandomCompany(
                new Organisation(Map.of(), members, Map.of(21L, post), Map.of()),
                List.of(
                        new Fact(1001, "A", new Ground.Target(1, Map.of())),
                        new Fact(1002, "B", new Ground.Target(1, Map.of(3L, Right.READ))),
                        new Fact(1003, "C", new Ground.Target(3, Map.of()))));
    }

    @Test
    void namesWhoSeesMoreTheMostAffectedFirst() {
        try (Access.Scope scope = as(true)) {
            Impact impact = explanations(company()).previewRole(DutyRole.SALES, Reach.COMPANY, Right.READ);

            assertEquals(2, impact.people(), "who has left is not counted");
            assertEquals(new Customers(2, 2), impact.now());
            assertEquals(new Customers(6, 2), impact.then());
            assertEquals(
                    List.of(
                            new Affected("2", "乙", new Customers(0, 0), new Customers(3, 0)),
                            new Affected("1", "甲", new Customers(2, 2), new Customers(3, 2))),
                    impact.most());
            assertEquals(List.of(), impact.permissions());
        }
    }

    @Test
    void countsWhomAPositionGivesPermissionsAndFromWhomItTakesThem() {
        modules.install(
                "orders", Permission.forRoles(WRITE, DutyRole.FINANCE), Permission.forRoles(READ, DutyRole.FINANCE));
        modules.enable(TENANT, "orders");
        PositionSketch sketch =
                new PositionSketch(Optional.of("21"), Set.of(READ), Reach.OWN, Right.READ, Set.of("1", "3"));
        try (Access.Scope scope = as(true)) {
            Impact impact = explanations(company()).previewPosition(sketch);

            assertEquals(3, impact.people());
            assertEquals(2, impact.changed(), "to one it was given singly, too");
            assertEquals(List.of(new Shift(READ, 1, 0), new Shift(WRITE, 0, 2)), impact.permissions());
            assertEquals(List.of(), impact.most());
        }
    }

    @Test
    void refusesWhatCannotBeSaved() {
        Explanations explanations = explanations(company());
        try (Access.Scope scope = as(true)) {
            assertThrows(ConflictException.class, () -> explanations.previewRole(DutyRole.BOSS, Reach.OWN, Right.READ));
            for (PositionSketch sketch : List.of(
                    new PositionSketch(Optional.of("22"), Set.of(), Reach.OWN, Right.READ, Set.of()),
                    new PositionSketch(Optional.empty(), Set.of("x.y"), Reach.OWN, Right.READ, Set.of()),
                    new PositionSketch(Optional.empty(), Set.of(), Reach.OWN, Right.READ, Set.of("77")))) {
                assertThrows(InvalidInputException.class, () -> explanations.previewPosition(sketch));
            }
        }
        try (Access.Scope scope = as(false)) {
            assertThrows(
                    ForbiddenException.class, () -> explanations.previewRole(DutyRole.SALES, Reach.OWN, Right.READ));
        }
    }

    @Property(tries = 200)
    void whatARolePreviewSaysIsWhatReallyOpens(@ForAll Random random) {
        RandomCompany company = RandomCompany.of(random);
        Organisation is = company.organisation();
        DutyRole role = random.nextBoolean() ? DutyRole.SALES : DutyRole.SERVICE;
        Opens opens = RandomCompany.opens(random);
        Map<DutyRole, Opens> roles = new HashMap<>(is.roles());
        roles.put(role, opens);
        RandomCompany then =
                new RandomCompany(new Organisation(is.units(), is.members(), is.posts(), roles), company.customers());
        List<Long> holders = is.members().values().stream()
                .filter(member -> member.roles().contains(role))
                .map(Member::id)
                .toList();
        try (Access.Scope scope = as(true)) {
            assertImpact(explanations(company).previewRole(role, opens.reach(), opens.right()), company, then, holders);
        }
        assertNobodyElse(company, then, holders);
    }

    @Property(tries = 200)
    void whatAPositionPreviewSaysIsWhatReallyOpens(@ForAll Random random) {
        RandomCompany company = RandomCompany.of(random);
        Organisation is = company.organisation();
        boolean somethingNew = is.posts().isEmpty() || random.nextBoolean();
        long id = somethingNew ? 299 : 201;
        Opens opens = RandomCompany.opens(random);
        Set<Long> holders = is.members().keySet().stream()
                .filter(any -> random.nextInt(3) == 0)
                .collect(Collectors.toSet());
        Map<Long, Post> posts = new HashMap<>(is.posts());
        posts.put(id, new Post(id, "P" + id, opens, Set.of()));
        Map<Long, Member> members = new HashMap<>();
        Set<Long> concerned = new HashSet<>(holders);
        for (Member member : is.members().values()) {
            Set<Long> held = new HashSet<>(member.posts());
            if (held.remove(id)) {
                concerned.add(member.id());
            }
            if (holders.contains(member.id())) {
                held.add(id);
            }
            members.put(member.id(), new Member(member.id(), member.name(), true, member.unit(), member.roles(), held));
        }
        RandomCompany then =
                new RandomCompany(new Organisation(is.units(), members, posts, is.roles()), company.customers());
        try (Access.Scope scope = as(true)) {
            PositionSketch sketch = new PositionSketch(
                    somethingNew ? Optional.empty() : Optional.of(Long.toString(id)),
                    Set.of(),
                    opens.reach(),
                    opens.right(),
                    holders.stream().map(String::valueOf).collect(Collectors.toSet()));
            assertImpact(explanations(company).previewPosition(sketch), company, then, concerned);
        }
        assertNobodyElse(company, then, concerned);
    }

    private static void assertImpact(Impact impact, RandomCompany now, RandomCompany then, Collection<Long> concerned) {
        assertEquals(concerned.size(), impact.people());
        assertEquals(new Customers(seen(now, concerned, Right.READ), seen(now, concerned, Right.WRITE)), impact.now());
        assertEquals(
                new Customers(seen(then, concerned, Right.READ), seen(then, concerned, Right.WRITE)), impact.then());
        List<Long> changed = concerned.stream()
                .filter(user -> !numbers(now, user).equals(numbers(then, user)))
                .toList();
        assertEquals(changed.size(), impact.changed());
        assertEquals(
                changed.stream().map(String::valueOf).collect(Collectors.toSet()),
                impact.most().stream().map(Affected::userId).collect(Collectors.toSet()));
        impact.most().forEach(each -> {
            assertEquals(numbers(now, Long.parseLong(each.userId())), each.now());
            assertEquals(numbers(then, Long.parseLong(each.userId())), each.then());
        });
    }

    /** Who is not named is not affected. */
    private static void assertNobodyElse(RandomCompany now, RandomCompany then, Collection<Long> concerned) {
        now.organisation().members().keySet().stream()
                .filter(user -> !concerned.contains(user))
                .forEach(user -> assertEquals(numbers(now, user), numbers(then, user)));
    }

    private static Customers numbers(RandomCompany company, long user) {
        return new Customers(seen(company, user, Right.READ), seen(company, user, Right.WRITE));
    }

    private static long seen(RandomCompany company, Collection<Long> users, Right right) {
        return users.stream().mapToLong(user -> seen(company, user, right)).sum();
    }

    private static long seen(RandomCompany company, long user, Right right) {
        Rules rules = new Rules(company.organisation());
        return company.customers().stream()
                .filter(each ->
                        rules.may(user, each.target().owner(), each.target().shares(), right))
                .count();
    }
}
