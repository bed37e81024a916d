package org.tesseracrm.core.internal.service.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.internal.service.admin.DepartmentTree.Node;
import org.tesseracrm.core.internal.service.admin.DepartmentTree.Obstacle;

class DepartmentTreeTest {
    private static final int IDS = 12;

    /** Make one, or move one that is there; numbers are taken modulo what there is. */
    record Change(boolean make, int which, int under, int before) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, IDS);
        return Combinators.combine(Arbitraries.of(true, false), number, number, number)
                .as(Change::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 500)
    void whateverIsAllowedLeavesATree(@ForAll("changes") List<Change> changes) {
        Map<Long, Node> nodes = new LinkedHashMap<>();
        for (Change change : changes) {
            DepartmentTree tree = new DepartmentTree(nodes.values());
            Long parent = pick(nodes, change.under());
            if (change.make()) {
                if (tree.obstacle(null, parent).isEmpty()) {
                    long id = nodes.size() + 1L;
                    nodes.put(id, new Node(id, parent, tree.nextCode(parent), "n" + id, 1 + nodes.size()));
                }
            } else if (!nodes.isEmpty()) {
                long moved = 1 + change.which() % nodes.size();
                move(nodes, tree, moved, parent, pick(nodes, change.before()));
            }
            requireTree(nodes);
        }
    }

    @Property(tries = 500)
    void nothingElseIsRefused(@ForAll("changes") List<Change> changes, @ForAll int which, @ForAll int under) {
        Map<Long, Node> nodes = new LinkedHashMap<>();
        for (Change change : changes) {
            DepartmentTree tree = new DepartmentTree(nodes.values());
            Long parent = pick(nodes, change.under());
            if (tree.obstacle(null, parent).isEmpty()) {
                long id = nodes.size() + 1L;
                nodes.put(id, new Node(id, parent, "c" + id, "n" + id, 1));
            }
        }
        if (nodes.isEmpty()) {
            return;
        }
        long moved = 1 + Math.floorMod(which, nodes.size());
        Long parent = pick(nodes, Math.floorMod(under, nodes.size() + 1));
        Optional<Obstacle> obstacle = new DepartmentTree(nodes.values()).obstacle(moved, parent);

        boolean circle = above(nodes, parent).contains(moved);
        assertEquals(circle, obstacle.equals(Optional.of(Obstacle.CIRCLE)));
        if (!circle) {
            Node old = nodes.get(moved);
            nodes.put(moved, new Node(moved, parent, old.code(), old.name(), old.place()));
            int deepest = nodes.keySet().stream()
                    .mapToInt(id -> above(nodes, id).size())
                    .max()
                    .orElseThrow();
            assertEquals(deepest > Departments.MAX_LEVELS, obstacle.isPresent());
        }
    }

    @Example
    void codesCountOnBelowTheParent() {
        DepartmentTree tree = new DepartmentTree(List.of(
                new Node(1, null, "S", "Sales", 1),
                new Node(2, 1L, "S01", "North", 1),
                new Node(3, 1L, "s03", "South", 2),
                new Node(4, null, "01", "Office", 2)));
        assertEquals("S02", tree.nextCode(1L));
        assertEquals("S0101", tree.nextCode(2L));
        assertEquals("02", tree.nextCode(null));
        assertEquals(Optional.of(3L), tree.holder("S03"));
    }

    @Example
    void siblingsStandWhereTheyAreDropped() {
        DepartmentTree tree = new DepartmentTree(List.of(
                new Node(1, null, "1", "a", 1), new Node(2, null, "2", "b", 2), new Node(3, null, "3", "c", 3)));
        assertEquals(List.of(3L, 1L, 2L), tree.withAmong(3, null, 1L));
        assertEquals(List.of(2L, 3L, 1L), tree.withAmong(1, null, null));
        assertEquals(List.of(2L, 1L, 3L), tree.withAmong(1, null, 3L));
    }

    @Example
    void aCircleInTheDataHangsNothing() {
        DepartmentTree tree = new DepartmentTree(List.of(new Node(1, 2L, "1", "a", 1), new Node(2, 1L, "2", "b", 1)));
        assertTrue(tree.inOrder().isEmpty());
        assertTrue(tree.level(1L) > 0);
        assertTrue(tree.height(1) > 0);
        assertTrue(tree.obstacle(1L, 2L).isPresent());
    }

    private static void move(Map<Long, Node> nodes, DepartmentTree tree, long id, Long parent, Long before) {
        if (tree.obstacle(id, parent).isPresent()) {
            return;
        }
        Long follower = before != null && before != id && tree.isChild(before, parent) ? before : null;
        List<Long> order = tree.withAmong(id, parent, follower);
        Node old = nodes.get(id);
        nodes.put(id, new Node(id, parent, old.code(), old.name(), old.place()));
        for (int i = 0; i < order.size(); i++) {
            Node node = nodes.get(order.get(i));
            nodes.put(node.id(), new Node(node.id(), node.parent(), node.code(), node.name(), i + 1));
        }
        List<Long> seen = new DepartmentTree(nodes.values())
                .children(parent).stream().map(Node::id).toList();
        assertEquals(order, seen);
        assertEquals(follower, follower == null ? null : seen.get(seen.indexOf(id) + 1));
    }

    private static void requireTree(Map<Long, Node> nodes) {
        DepartmentTree tree = new DepartmentTree(nodes.values());
        List<Long> order = tree.inOrder();
        assertEquals(nodes.keySet(), new HashSet<>(order));
        assertEquals(nodes.size(), order.size());
        Set<String> codes = new HashSet<>();
        for (long id : order) {
            Node node = nodes.get(id);
            assertTrue(node.parent() == null || order.indexOf(node.parent()) < order.indexOf(id));
            assertTrue(tree.level(id) <= Departments.MAX_LEVELS);
            assertEquals(above(nodes, id).size(), tree.level(id));
            assertFalse(!codes.add(node.code()), () -> "twice: " + node.code());
            assertEquals(
                    order.stream().filter(one -> above(nodes, one).contains(id)).toList(), tree.branch(id));
        }
    }

    /** Itself and all above it. */
    private static List<Long> above(Map<Long, Node> nodes, Long id) {
        List<Long> path = new ArrayList<>();
        for (Long at = id; at != null; at = nodes.get(at).parent()) {
            path.add(at);
        }
        return path;
    }

    /** One of those that are there, or null. */
    private static Long pick(Map<Long, Node> nodes, int number) {
        int at = Math.floorMod(number, nodes.size() + 1);
        return at == 0 ? null : Long.valueOf(at);
    }
}
