package org.tesseracrm.shell.internal.organisation;

import java.util.List;
import java.util.Optional;
import org.tesseracrm.core.api.admin.Careers;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.admin.Departments.Department;
import org.tesseracrm.core.api.admin.Users;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.TreeList.Place;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.shell.internal.organisation.OrgNode.Staff;
import org.tesseracrm.shell.internal.organisation.OrgNode.Unit;

/** Puts departments and people elsewhere, with a way back. */
final class Moves {
    private final OrgModel model;
    private final Departments departments;
    private final Careers careers;
    private final Users users;
    private final Runnable changed;

    Moves(OrgModel model, Departments departments, Careers careers, Users users, Runnable changed) {
        this.model = model;
        this.departments = departments;
        this.careers = careers;
        this.users = users;
        this.changed = changed;
    }

    /** As dragged in the tree. */
    void drop(OrgNode what, OrgNode target, Place place) {
        if (what instanceof Staff staff) {
            Optional<String> to = department(target);
            if (!to.equals(staff.departmentId())) {
                move(staff, to);
            }
        } else if (what instanceof Unit unit) {
            if (target instanceof Unit beside && place != Place.INTO) {
                Optional<String> parent = beside.department().parentId();
                move(
                        unit,
                        parent,
                        place == Place.BEFORE
                                ? Optional.of(beside.department().id())
                                : next(beside.department(), unit.department()));
            } else {
                move(unit, department(target), Optional.empty());
            }
        }
    }

    private static Optional<String> department(OrgNode node) {
        if (node instanceof Unit unit) {
            return Optional.of(unit.department().id());
        }
        return node instanceof Staff staff ? staff.departmentId() : Optional.empty();
    }

    /** Who follows a department among its siblings, leaving out another one. */
    private Optional<String> next(Department of, Department besides) {
        List<Department> siblings = model.below(of.parentId()).stream()
                .filter(each -> !each.id().equals(besides.id()) || each.id().equals(of.id()))
                .toList();
        int place = siblings.stream().map(Department::id).toList().indexOf(of.id());
        return place >= 0 && place + 1 < siblings.size()
                ? Optional.of(siblings.get(place + 1).id())
                : Optional.empty();
    }

    void move(Unit unit, Optional<String> parent, Optional<String> before) {
        Department from = unit.department();
        Optional<String> nextBefore = next(from, from);
        if (from.parentId().equals(parent) && before.equals(nextBefore)) {
            return;
        }
        Notices.attempt(() -> {
            Department moved = departments.move(from.id(), from.version(), parent, before);
            changed.run();
            Notices.undo(
                    () -> {
                        departments.move(moved.id(), moved.version(), from.parentId(), nextBefore);
                        changed.run();
                    },
                    "shell.org.moved.unit",
                    from.name(),
                    name(parent));
        });
    }

    void move(Staff staff, Optional<String> to) {
        String id = staff.member().userId();
        Optional<Department> left = staff.departmentId().flatMap(model::department);
        Notices.attempt(() -> {
            Users.User moved = careers.move(id, users.find(id).version(), to);
            changed.run();
            Notices.undo(
                    () -> {
                        careers.move(id, moved.version(), staff.departmentId());
                        left.ifPresent(this::leadAgain);
                        changed.run();
                    },
                    "shell.org.moved.person",
                    staff.member().name(),
                    name(to));
        });
    }

    /** Who goes ceases to lead or assist where he comes from. */
    private void leadAgain(Department before) {
        Department now = departments.find(before.id());
        if (!now.headId().equals(before.headId()) || !now.assistantIds().equals(before.assistantIds())) {
            departments.setHead(now.id(), now.version(), before.headId(), before.assistantIds());
        }
    }

    private String name(Optional<String> department) {
        return department.flatMap(model::department).map(Department::name).orElseGet(() -> Ui.text("shell.org.top"));
    }
}
