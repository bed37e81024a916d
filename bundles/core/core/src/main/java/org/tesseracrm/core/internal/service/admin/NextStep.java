package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.tesseracrm.core.api.admin.Careers.Direction;
import org.tesseracrm.i18n.Text;

/** Where somebody goes by a promotion or demotion, and what that does to others. Knows no tables. */
final class NextStep {
    private final Map<Long, Unit> departments;
    private final DepartmentTree tree;
    private final LongFunction<String> nameOf;
    private final LongFunction<Long> departmentOf;

    /**
     * @param nameOf a person's name
     * @param departmentOf a person's department, null for none
     */
    NextStep(
            Map<Long, Unit> departments,
            DepartmentTree tree,
            LongFunction<String> nameOf,
            LongFunction<Long> departmentOf) {
        this.departments = departments;
        this.tree = tree;
        this.nameOf = nameOf;
        this.departmentOf = departmentOf;
    }

    /** @param chosen where a member goes down to; null: the only one there is */
    Plan of(long user, Direction direction, Long chosen) {
        Long at = departmentOf.apply(user);
        Unit from = at == null ? null : departments.get(at);
        if (from == null) {
            return Plan.refused(null, List.of(), Text.of("core.career.noDepartment", nameOf.apply(user)));
        }
        boolean head = leads(user, from);
        return switch (direction) {
            case UP -> head ? upToMember(user, from) : toHead(user, from, from, List.of());
            case DOWN -> head ? downToMember(user, from) : downToHead(user, from, chosen);
        };
    }

    private Plan upToMember(long user, Unit from) {
        if (from.parent() == null) {
            return Plan.refused(from, List.of(), Text.of("core.career.top", nameOf.apply(user), from.name()));
        }
        Unit to = departments.get(from.parent());
        return new Plan(
                Optional.empty(),
                List.of(
                        Text.of("core.career.movesAsMember", nameOf.apply(user), from.name(), to.name()),
                        Text.of("core.career.headless", from.name())),
                from,
                to,
                false,
                null,
                List.of());
    }

    private Plan downToMember(long user, Unit from) {
        return new Plan(
                Optional.empty(),
                List.of(
                        Text.of("core.career.staysAsMember", nameOf.apply(user), from.name()),
                        Text.of("core.career.headless", from.name())),
                from,
                from,
                false,
                null,
                List.of());
    }

    private Plan downToHead(long user, Unit from, Long chosen) {
        List<Unit> choices = tree.children(from.id()).stream()
                .map(node -> departments.get(node.id()))
                .toList();
        if (choices.isEmpty()) {
            return Plan.refused(from, choices, Text.of("core.career.bottom", nameOf.apply(user), from.name()));
        }
        Optional<Unit> to = chosen == null && choices.size() == 1
                ? Optional.of(choices.get(0))
                : choices.stream()
                        .filter(one -> chosen != null && one.id() == chosen)
                        .findFirst();
        return to.map(one -> toHead(user, from, one, choices))
                .orElseGet(() -> Plan.refused(from, choices, Text.of("core.career.choose", from.name())));
    }

    private Plan toHead(long user, Unit from, Unit to, List<Unit> choices) {
        List<Text> sentences = new ArrayList<>();
        sentences.add(
                from == to
                        ? Text.of("core.career.becomesHead", nameOf.apply(user), to.name())
                        : Text.of("core.career.movesAsHead", nameOf.apply(user), from.name(), to.name()));
        Long follower = to.head();
        if (follower != null) {
            boolean member = Long.valueOf(to.id()).equals(departmentOf.apply(follower));
            sentences.add(Text.of(
                    member ? "core.career.followerStays" : "core.career.followerGoes",
                    nameOf.apply(follower),
                    to.name()));
        }
        return new Plan(Optional.empty(), sentences, from, to, true, follower, choices);
    }

    private static boolean leads(long user, Unit department) {
        return Long.valueOf(user).equals(department.head());
    }

    /**
     * A department.
     *
     * @param parent null at the top
     * @param head null where nobody leads it
     */
    record Unit(long id, Long parent, String name, Long head) {}

    /**
     * A step, or why there is none.
     *
     * @param from null for who belongs to no department
     * @param to null where it is refused
     * @param follower who leads {@code to} now and then does not; null where nobody does
     */
    record Plan(
            Optional<Text> refusal,
            List<Text> sentences,
            Unit from,
            Unit to,
            boolean headThen,
            Long follower,
            List<Unit> choices) {
        static Plan refused(Unit from, List<Unit> choices, Text why) {
            return new Plan(Optional.of(why), List.of(), from, null, false, null, choices);
        }
    }
}
