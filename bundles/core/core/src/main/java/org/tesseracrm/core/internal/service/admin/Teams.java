package org.tesseracrm.core.internal.service.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.admin.Departments;
import org.tesseracrm.core.api.record.Stamp;
import org.tesseracrm.core.internal.model.DepartmentRow;
import org.tesseracrm.core.internal.model.UserRow;
import org.tesseracrm.i18n.Text;

/** The departments that an organisation's file makes: offices, and below them the teams of managers. */
final class Teams {
    /** A team's name is made of its manager's. */
    static final int LONGEST_MANAGER = 80;

    private final Staff staff;
    private final Stamp stamp;
    private final OrganisationCells cells;
    private final Map<Long, DepartmentRow> byHead = new HashMap<>();

    Teams(Staff staff, Stamp stamp, OrganisationCells cells) {
        this.staff = staff;
        this.stamp = stamp;
        this.cells = cells;
        staff.departments().all().forEach(row -> {
            if (row.getHeadId() != null) {
                byHead.putIfAbsent(row.getHeadId(), row);
            }
        });
    }

    /** @return null where none is named */
    DepartmentRow office(String name) {
        return name.isEmpty() ? null : staff.department(null, name);
    }

    /**
     * The one that he leads, made where there is none.
     *
     * @param office what it is made below; null: at the top
     */
    DepartmentRow of(UserRow manager, DepartmentRow office) {
        return byHead.computeIfAbsent(manager.getId(), id -> {
            DepartmentRow team = staff.department(office, cells.team(manager.getDisplayName()));
            staff.lead(team, id, Set.of());
            manager.setDepartmentId(team.getId());
            return team;
        });
    }

    Optional<DepartmentRow> led(UserRow person) {
        return Optional.ofNullable(byHead.get(person.getId()));
    }

    /** @return why it cannot stand there; empty where it now does */
    Optional<Text> moveBelow(DepartmentRow team, DepartmentRow above) {
        if (Long.valueOf(above.getId()).equals(team.getParentId())) {
            return Optional.empty();
        }
        Optional<DepartmentTree.Obstacle> obstacle = staff.departments().tree().obstacle(team.getId(), above.getId());
        if (obstacle.isEmpty()) {
            staff.departments().move(stamp, team, above, null);
        }
        return obstacle.map(what -> switch (what) {
            case CIRCLE -> Text.of("core.import.organisation.circle");
            case TOO_DEEP -> Text.of("core.department.tooDeep", Departments.MAX_LEVELS);
        });
    }
}
