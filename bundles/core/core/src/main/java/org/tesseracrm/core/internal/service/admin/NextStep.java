package org.tesseracrm.core.internal.service.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.tesseracrm.core.api.admin.Careers.Direction;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.i18n.Text;

/** Where somebody goes by a promotion or demotion, and what that does to others. Knows no tables. */
final class NextStep {
    private final Map<Long, DepartmentRow> departments;
    private final DepartmentTree tree;
    private final LongFunction<String> nameOf;
    private final LongFunction<Long> departmentOf;

    /**
     * @param nameOf a person's name
     * @param departmentOf a person's department, null for none
     */
    NextStep(
            Map<Long, DepartmentRow> departments,
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
        DepartmentRow from = at == null ? null : departments.get(at);
        if (from == null) {
            return Plan.refused(null, List.of(), Text.of("core.career.noDepartment", nameOf.apply(user)));
        }
        boolean head = leads(user, from);
        return switch (direction) {
            case UP -> head ? upToMember(user, from) : toHead(user, from, from, List.of());
            case DOWN -> head ? downToMember(user, from) : downToHead(user, from, chosen);
        };
    }

    private Plan upToMember(long user, DepartmentRow from) {
        if (from.getParentId() == null) {
            return Plan.refused(from, List.of(), Text.of("core.career.top", nameOf.apply(user), from.getName()));
        }
        DepartmentRow to = departments.get(from.getParentId());
        return new Plan(
                Optional.empty(),
                List.of(
                        Text.of("core.career.movesAsMember", nameOf.apply(user), from.getName(), to.getName()),
                        Text.of("core.career.headless", from.getName())),
                from,
                to,
                false,
                null,
                List.of());
    }

    private Plan downToMember(long user, DepartmentRow from) {
        return new Plan(
                Optional.empty(),
                List.of(
                        Text.of("core.career.staysAsMember", nameOf.apply(user), from.getName()),
                        Text.of("core.career.headless", from.getName())),
                from,
                from,
                false,
                null,
                List.of());
    }

    private Plan downToHead(long user, DepartmentRow from, Long chosen) {
        List<DepartmentRow> choices = tree.children(from.getId()).stream()
                .map(node -> departments.get(node.id()))
                .toList();
        if (choices.isEmpty()) {
            return Plan.refused(from, choices, Text.of("core.career.bottom", nameOf.apply(user), from.getName()));
        }
        Optional<DepartmentRow> to = chosen == null && choices.size() == 1
                ? Optional.of(choices.get(0))
                : choices.stream()
                        .filter(one -> chosen != null && one.getId() == chosen)
                        .findFirst();
        return to.map(one -> toHead(user, from, one, choices))
                .orElseGet(() -> Plan.refused(from, choices, Text.of("core.career.choose", from.getName())));
    }

    private Plan toHead(long user, DepartmentRow from, DepartmentRow to, List<DepartmentRow> choices) {
        List<Text> sentences = new ArrayList<>();
        sentences.add(
                from == to
                        ? Text.of("core.career.becomesHead", nameOf.apply(user), to.getName())
                        : Text.of("core.career.movesAsHead", nameOf.apply(user), from.getName(), to.getName()));
        Long follower = to.getHeadId();
        if (follower != null) {
            boolean member = Long.valueOf(to.getId()).equals(departmentOf.apply(follower));
            sentences.add(Text.of(
                    member ? "core.career.followerStays" : "core.career.followerGoes",
                    nameOf.apply(follower),
                    to.getName()));
        }
        return new Plan(Optional.empty(), sentences, from, to, true, follower, choices);
    }

    private static boolean leads(long user, DepartmentRow department) {
        return Long.valueOf(user).equals(department.getHeadId());
    }

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
            DepartmentRow from,
            DepartmentRow to,
            boolean headThen,
            Long follower,
            List<DepartmentRow> choices) {
        static Plan refused(DepartmentRow from, List<DepartmentRow> choices, Text why) {
            return new Plan(Optional.of(why), List.of(), from, null, false, null, choices);
        }
    }
}
