package org.tesseracrm.core.internal.service.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Opens;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;

/**
 * Who is above whom in a company, and what that and his roles, positions and shares open to each. A department's head stands above
 * all who belong to it or to a department below it; who assists him has his rights. Peers, and departments beside each other, see
 * nothing of each other. Rights that come from a head do not travel on to those who assist his assistant.
 *
 * <p>Made anew when the organisation changes; what is worked out for a person is kept until then.
 */
final class OrgChart {
    private final Organisation organisation;
    private final Map<Long, List<Unit>> below = new HashMap<>();
    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final Map<Long, List<Unit>> led = new HashMap<>();
    private final Map<Long, List<Unit>> assisted = new HashMap<>();
    private final Map<Long, Set<Long>> branches = new ConcurrentHashMap<>();
    private final Map<Long, List<Ground>> grounds = new ConcurrentHashMap<>();
    private final Map<Asked, Visibility.Scope> scopes = new ConcurrentHashMap<>();

    private record Asked(long user, Right right) {}

    OrgChart(Organisation organisation) {
        this.organisation = organisation;
        for (Unit unit : organisation.units().values()) {
            if (unit.parent() != null) {
                list(below, unit.parent()).add(unit);
            }
            if (unit.head() != null) {
                list(led, unit.head()).add(unit);
            }
            unit.assistants().forEach(assistant -> list(assisted, assistant).add(unit));
        }
        for (Member member : organisation.members().values()) {
            if (member.unit() != null) {
                members.computeIfAbsent(member.unit(), unit -> new HashSet<>()).add(member.id());
            }
        }
    }

    Organisation organisation() {
        return organisation;
    }

    /** Whom the chart does not know owns, and has shared, whatever he may; nothing else is open to him. */
    List<Ground> grounds(long user) {
        return grounds.computeIfAbsent(
                user,
                id -> grounds(
                        organisation.members().getOrDefault(id, new Member(id, "", true, null, Set.of(), Set.of()))));
    }

    /** Of somebody as he would be; what he leads and assists is as it is. The strongest first. */
    List<Ground> grounds(Member member) {
        List<Ground> found = new ArrayList<>();
        if (member.isBoss()) {
            found.add(new Ground.Boss());
        }
        found.add(new Ground.Own(member.id()));
        led(member.id()).forEach(unit -> found.add(new Ground.Leads(unit, branch(unit))));
        assisted(member.id()).forEach(unit -> found.add(new Ground.Assists(unit, assistance(unit))));
        found.add(new Ground.SharedWith(member.id(), Optional.empty()));
        assisted(member.id()).stream()
                .filter(unit -> unit.head() != null && unit.head() != member.id())
                .forEach(unit -> found.add(new Ground.SharedWith(unit.head(), Optional.of(unit))));
        member.roles().stream().sorted().forEach(role -> {
            Opens opens = organisation.roles().get(role);
            if (opens != null) {
                reached(member, opens)
                        .ifPresent(open -> found.add(new Ground.RoleOpens(role, opens, open.unit(), open.people())));
            }
        });
        member.posts().stream().sorted().map(organisation.posts()::get).forEach(post -> {
            if (post != null) {
                reached(member, post.opens())
                        .ifPresent(open -> found.add(new Ground.PositionOpens(post, open.unit(), open.people())));
            }
        });
        return List.copyOf(found);
    }

    private record Reached(Optional<Unit> unit, Set<Long> people) {}

    private Optional<Reached> reached(Member member, Opens opens) {
        Optional<Unit> own = Optional.ofNullable(member.unit()).map(organisation.units()::get);
        return switch (opens.reach()) {
            case OWN -> Optional.empty();
            case DEPARTMENT -> own.map(unit -> new Reached(own, members.getOrDefault(unit.id(), Set.of())));
            case BRANCH -> own.map(unit -> new Reached(own, branch(unit)));
            case COMPANY -> Optional.of(new Reached(Optional.empty(), Set.of()));
        };
    }

    /** What the user sees, or may change. */
    Visibility.Scope scope(long user, Right right) {
        return scopes.computeIfAbsent(new Asked(user, right), asked -> scope(grounds(user), right));
    }

    /** The union of the grounds. */
    static Visibility.Scope scope(List<Ground> grounds, Right right) {
        Set<Long> owners = new HashSet<>();
        Set<Long> sharedWith = new HashSet<>();
        for (Ground ground : grounds) {
            if (ground instanceof Ground.SharedWith shared) {
                sharedWith.add(shared.user());
            } else if (ground.right().includes(right)) {
                if (ground.everybody()) {
                    return new Visibility.All();
                }
                owners.addAll(ground.people());
            }
        }
        return new Visibility.Owners(owners, sharedWith);
    }

    List<Unit> led(long user) {
        return led.getOrDefault(user, List.of());
    }

    List<Unit> assisted(long user) {
        return assisted.getOrDefault(user, List.of());
    }

    /** What whoever assists there sees: the department's people, its head's own, and all whom the head leads elsewhere. */
    private Set<Long> assistance(Unit unit) {
        Set<Long> found = new HashSet<>(branch(unit));
        if (unit.head() != null) {
            found.add(unit.head());
            led(unit.head()).forEach(each -> found.addAll(branch(each)));
        }
        return Set.copyOf(found);
    }

    /** All who belong to the department or to one below it. */
    Set<Long> branch(Unit root) {
        return branches.computeIfAbsent(root.id(), id -> {
            Set<Long> found = new HashSet<>();
            Deque<Unit> waiting = new ArrayDeque<>(List.of(root));
            Set<Long> seen = new HashSet<>();
            while (!waiting.isEmpty()) {
                Unit unit = waiting.pop();
                // a circle in the data must not hang the server
                if (seen.add(unit.id())) {
                    found.addAll(members.getOrDefault(unit.id(), Set.of()));
                    waiting.addAll(below.getOrDefault(unit.id(), List.of()));
                }
            }
            return Set.copyOf(found);
        });
    }

    /** The department and all above it, the topmost first. */
    List<Unit> path(long unit) {
        Set<Unit> path = new LinkedHashSet<>();
        Unit each = organisation.units().get(unit);
        while (each != null && path.add(each)) {
            each = each.parent() == null ? null : organisation.units().get(each.parent());
        }
        List<Unit> down = new ArrayList<>(path);
        Collections.reverse(down);
        return down;
    }

    private static <T> List<T> list(Map<Long, List<T>> lists, Long key) {
        return lists.computeIfAbsent(key, k -> new ArrayList<>());
    }
}
