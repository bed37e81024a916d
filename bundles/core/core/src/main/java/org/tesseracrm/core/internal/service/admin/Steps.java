package org.tesseracrm.core.internal.service.admin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.tesseracrm.core.api.admin.Careers.Direction;
import org.tesseracrm.core.api.admin.Careers.Place;
import org.tesseracrm.core.api.admin.Careers.Step;
import org.tesseracrm.core.api.query.Ids;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.i18n.Messages;
import org.tesseracrm.i18n.Text;

/** Steps of a career by what the tables say. */
final class Steps {
    private final Messages messages;

    Steps(Messages messages) {
        this.messages = messages;
    }

    Step show(
            EntityManager em,
            DepartmentRows departments,
            UserRow user,
            Direction direction,
            Optional<String> departmentId,
            Locale language) {
        NextStep.Plan plan = plan(em, departments, user, direction, departmentId);
        Optional<Text> refusal = refusal(em, plan, user, direction);
        return new Step(
                direction,
                refusal.map(text -> messages.text(language, text)),
                refusal.isPresent()
                        ? List.of()
                        : plan.sentences().stream()
                                .map(text -> messages.text(language, text))
                                .toList(),
                Optional.ofNullable(plan.from()).map(Steps::unit),
                Optional.ofNullable(plan.to()).map(Steps::unit),
                plan.headThen(),
                Optional.ofNullable(plan.follower()).map(id -> name(em, id)),
                plan.choices().stream().map(Steps::unit).toList());
    }

    static NextStep.Plan plan(
            EntityManager em,
            DepartmentRows departments,
            UserRow user,
            Direction direction,
            Optional<String> departmentId) {
        NextStep steps = new NextStep(
                departments.all().stream()
                        .map(row -> new NextStep.Unit(row.getId(), row.getParentId(), row.getName(), row.getHeadId()))
                        .collect(Collectors.toMap(NextStep.Unit::id, unit -> unit)),
                departments.tree(),
                id -> name(em, id),
                id -> em.find(UserRow.class, id).getDepartmentId());
        return steps.of(user.getId(), direction, departmentId.map(Ids::parse).orElse(null));
    }

    /** Why the step cannot be taken; empty where it can. */
    static Optional<Text> refusal(EntityManager em, NextStep.Plan plan, UserRow user, Direction direction) {
        if (!user.isActive()) {
            return Optional.of(Text.of("core.user.hasLeft"));
        }
        boolean down = direction == Direction.DOWN;
        return plan.refusal().or(() -> UserRules.obstacle(em, user, down, down));
    }

    static Place place(DepartmentRow row) {
        return new Place(Long.toString(row.getId()), row.getName());
    }

    private static Place unit(NextStep.Unit unit) {
        return new Place(Long.toString(unit.id()), unit.name());
    }

    private static String name(EntityManager em, long user) {
        return em.find(UserRow.class, user).getDisplayName();
    }
}
