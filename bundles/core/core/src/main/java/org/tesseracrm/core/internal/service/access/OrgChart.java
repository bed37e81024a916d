package org.tesseracrm.core.internal.service.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is above whom in a company: a department's head and those who assist him stand above all who belong to it or to a
 * department below it. An assistant sees what his head sees, so his head's own too. Peers, and departments beside each other, see
 * nothing of each other.
 */
final class OrgChart {
    private final Map<Long, List<Unit>> below = new HashMap<>();
    private final Map<Long, List<Long>> members = new HashMap<>();
    private final Map<Long, List<Unit>> led = new HashMap<>();
    private final Map<Long, List<Unit>> assisted = new HashMap<>();
    private final Map<Long, Set<Long>> visible = new ConcurrentHashMap<>();

    /**
     * @param departmentOf user to department, for all who are in one
     */
    OrgChart(Collection<Unit> units, Map<Long, Long> departmentOf) {
        for (Unit unit : units) {
            if (unit.parent() != null) {
                list(below, unit.parent()).add(unit);
            }
            if (unit.head() != null) {
                list(led, unit.head()).add(unit);
            }
            unit.assistants().forEach(assistant -> list(assisted, assistant).add(unit));
        }
        departmentOf.forEach((user, department) -> list(members, department).add(user));
    }

    /** Whose rows the user sees, himself included. */
    Set<Long> visible(long user) {
        return visible.computeIfAbsent(user, this::find);
    }

    private Set<Long> find(long user) {
        Set<Long> found = new HashSet<>();
        found.add(user);
        led.getOrDefault(user, List.of()).forEach(unit -> addAll(unit, found));
        for (Unit unit : assisted.getOrDefault(user, List.of())) {
            addAll(unit, found);
            if (unit.head() != null) {
                found.addAll(visibleAsHead(unit.head()));
            }
        }
        return Set.copyOf(found);
    }

    /** The head's own and what he leads; not what he assists in his turn, or rights would travel on. */
    private Set<Long> visibleAsHead(long head) {
        Set<Long> found = new HashSet<>();
        found.add(head);
        led.getOrDefault(head, List.of()).forEach(unit -> addAll(unit, found));
        return found;
    }

    private void addAll(Unit root, Set<Long> found) {
        Deque<Unit> waiting = new ArrayDeque<>(List.of(root));
        Set<Long> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Unit unit = waiting.pop();
            // a circle in the data must not hang the server
            if (seen.add(unit.id())) {
                found.addAll(members.getOrDefault(unit.id(), List.of()));
                waiting.addAll(below.getOrDefault(unit.id(), List.of()));
            }
        }
    }

    private static <T> List<T> list(Map<Long, List<T>> lists, Long key) {
        return lists.computeIfAbsent(key, k -> new ArrayList<>());
    }

    /**
     * A department.
     *
     * @param parent null at the top
     * @param head null where nobody leads it
     */
    record Unit(long id, Long parent, Long head, Set<Long> assistants) {}
}
