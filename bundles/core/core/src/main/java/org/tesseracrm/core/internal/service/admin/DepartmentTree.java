package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.admin.Departments;

/** Where departments may stand, and in which order. Knows no tables. */
final class DepartmentTree {
    private static final Comparator<Node> BY_PLACE =
            Comparator.comparingInt(Node::place).thenComparing(Node::name).thenComparingLong(Node::id);

    private final Map<Long, Node> nodes = new HashMap<>();
    private final Map<Long, List<Node>> below = new HashMap<>();

    DepartmentTree(Collection<Node> all) {
        all.stream().sorted(BY_PLACE).forEach(node -> {
            nodes.put(node.id, node);
            below.computeIfAbsent(node.parent, id -> new ArrayList<>()).add(node);
        });
    }

    /** Ids, parents before children, siblings by their places. */
    List<Long> inOrder() {
        List<Long> ordered = new ArrayList<>();
        collect(null, ordered);
        return ordered;
    }

    /** Itself and all below it, parents before children. */
    List<Long> branch(long id) {
        List<Long> ordered = new ArrayList<>(List.of(id));
        collect(id, ordered);
        return ordered;
    }

    /** @param parent null: at the top */
    List<Node> children(Long parent) {
        return List.copyOf(below.getOrDefault(parent, List.of()));
    }

    /** Counted from 1; 0 for what is above the top. */
    int level(Long id) {
        int level = 0;
        // a circle in the data must not hang the server
        for (Long at = id; at != null && level <= nodes.size(); at = parent(at)) {
            level++;
        }
        return level;
    }

    /** How many levels stand on it, itself included. */
    int height(long id) {
        int height = 0;
        Deque<Node> row = new ArrayDeque<>(List.of(nodes.get(id)));
        while (!row.isEmpty() && height <= nodes.size()) {
            height++;
            Deque<Node> next = new ArrayDeque<>();
            row.forEach(node -> next.addAll(children(node.id)));
            row = next;
        }
        return height;
    }

    /** What speaks against putting it, or something new of one level where it is null, under that parent. */
    Optional<Obstacle> obstacle(Long id, Long parent) {
        if (id != null && branchHas(id, parent)) {
            return Optional.of(Obstacle.CIRCLE);
        }
        int levels = level(parent) + (id == null ? 1 : height(id));
        return levels > Departments.MAX_LEVELS ? Optional.of(Obstacle.TOO_DEEP) : Optional.empty();
    }

    /**
     * The parent's children in order with that one among them.
     *
     * @param before the one that follows it; null: it is the last
     */
    List<Long> withAmong(long id, Long parent, Long before) {
        List<Long> ordered = children(parent).stream()
                .map(Node::id)
                .filter(child -> child != id)
                .collect(Collectors.toCollection(ArrayList::new));
        int at = before == null ? -1 : ordered.indexOf(before);
        ordered.add(at < 0 ? ordered.size() : at, id);
        return ordered;
    }

    boolean isChild(long id, Long parent) {
        return nodes.containsKey(id) && Objects.equals(parent(id), parent);
    }

    /** Who has that code, whatever its case. */
    Optional<Long> holder(String code) {
        return nodes.values().stream()
                .filter(node -> node.code.equalsIgnoreCase(code))
                .map(Node::id)
                .findFirst();
    }

    /** The parent's code and two digits, the first that are free; three where all are taken. */
    String nextCode(Long parent) {
        String above = parent == null ? "" : nodes.get(parent).code;
        Set<String> taken = nodes.values().stream()
                .map(node -> node.code.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        String prefix = above.toLowerCase(Locale.ROOT);
        int number = 1;
        while (taken.contains(prefix + twoDigits(number))) {
            number++;
        }
        return above + twoDigits(number);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private boolean branchHas(long root, Long sought) {
        int steps = 0;
        for (Long at = sought; at != null && steps <= nodes.size(); at = parent(at)) {
            if (at == root) {
                return true;
            }
            steps++;
        }
        return false;
    }

    private Long parent(long id) {
        Node node = nodes.get(id);
        return node == null ? null : node.parent;
    }

    private void collect(Long parent, List<Long> ordered) {
        for (Node node : below.getOrDefault(parent, List.of())) {
            if (ordered.size() <= nodes.size()) {
                ordered.add(node.id);
                collect(node.id, ordered);
            }
        }
    }

    /** @param parent null at the top */
    record Node(long id, Long parent, String code, String name, int place) {}

    /** Why something cannot stand somewhere. */
    enum Obstacle {
        CIRCLE,
        TOO_DEEP
    }
}
