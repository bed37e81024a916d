package org.tesseracrm.core.internal.service.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.admin.Careers.Direction;
import org.tesseracrm.core.internal.service.admin.NextStep.Plan;
import org.tesseracrm.core.internal.service.admin.NextStep.Unit;
import org.tesseracrm.i18n.Text;

class NextStepTest {
    private static final long LEADER = 11;
    private static final long MEMBER = 12;
    private static final long OUTSIDER = 13;

    private static final long OFFICE = 1;
    private static final long SALES = 2;

    private final Map<Long, Unit> departments = new LinkedHashMap<>();
    private final Map<Long, Long> departmentOf = new HashMap<>();

    NextStepTest() {
        put(OFFICE, null, "Office", null);
        put(SALES, OFFICE, "Sales", null);
    }

    private void put(long id, Long parent, String name, Long head) {
        departments.put(id, new Unit(id, parent, name, head));
    }

    private void leads(Long head, long department) {
        Unit unit = departments.get(department);
        put(department, unit.parent(), unit.name(), head);
    }

    private Plan step(long user, Direction direction, Long chosen) {
        DepartmentTree tree = new DepartmentTree(departments.values().stream()
                .map(unit -> new DepartmentTree.Node(unit.id(), unit.parent(), "c" + unit.id(), unit.name(), 1))
                .toList());
        return new NextStep(departments, tree, id -> "P" + id, departmentOf::get).of(user, direction, chosen);
    }

    private static List<String> keys(Plan plan) {
        return plan.sentences().stream().map(Text::key).toList();
    }

    @Test
    void aMemberBecomesHeadAndTheOldHeadStaysAsMember() {
        leads(LEADER, SALES);
        departmentOf.put(LEADER, SALES);
        departmentOf.put(MEMBER, SALES);

        Plan plan = step(MEMBER, Direction.UP, null);

        assertEquals(SALES, plan.to().id());
        assertTrue(plan.headThen());
        assertEquals(LEADER, plan.follower());
        assertEquals(List.of("core.career.becomesHead", "core.career.followerStays"), keys(plan));
    }

    @Test
    void whoLedFromOutsideStaysOutside() {
        leads(OUTSIDER, SALES);
        departmentOf.put(OUTSIDER, OFFICE);
        departmentOf.put(MEMBER, SALES);

        assertEquals(
                List.of("core.career.becomesHead", "core.career.followerGoes"), keys(step(MEMBER, Direction.UP, null)));
    }

    @Test
    void aHeadGoesUpAsMemberAndLeavesHisDepartmentWithoutOne() {
        leads(LEADER, SALES);
        departmentOf.put(LEADER, SALES);

        Plan plan = step(LEADER, Direction.UP, null);

        assertEquals(OFFICE, plan.to().id());
        assertFalse(plan.headThen());
        assertNull(plan.follower());
        assertEquals(List.of("core.career.movesAsMember", "core.career.headless"), keys(plan));
    }

    @Test
    void atTheTopThereIsNoFurther() {
        leads(LEADER, OFFICE);
        departmentOf.put(LEADER, OFFICE);
        assertEquals(
                "core.career.top",
                step(LEADER, Direction.UP, null).refusal().orElseThrow().key());
    }

    @Test
    void aHeadGoesDownToMember() {
        leads(LEADER, SALES);
        departmentOf.put(LEADER, SALES);

        Plan plan = step(LEADER, Direction.DOWN, null);

        assertEquals(SALES, plan.to().id());
        assertFalse(plan.headThen());
        assertEquals(List.of("core.career.staysAsMember", "core.career.headless"), keys(plan));
    }

    @Test
    void aMemberGoesDownToTheOnlyDepartmentBelow() {
        departmentOf.put(MEMBER, OFFICE);
        Plan plan = step(MEMBER, Direction.DOWN, null);
        assertEquals(SALES, plan.to().id());
        assertTrue(plan.headThen());
        assertEquals(List.of("core.career.movesAsHead"), keys(plan));
    }

    @Test
    void ofSeveralBelowOneMustBeChosen() {
        put(3, OFFICE, "Service", null);
        departmentOf.put(MEMBER, OFFICE);

        Plan open = step(MEMBER, Direction.DOWN, null);
        assertEquals("core.career.choose", open.refusal().orElseThrow().key());
        assertEquals(List.of(SALES, 3L), open.choices().stream().map(Unit::id).toList());
        assertEquals(3, step(MEMBER, Direction.DOWN, 3L).to().id());
        // what does not stand below is no choice
        assertTrue(step(MEMBER, Direction.DOWN, OFFICE).refusal().isPresent());
    }

    @Test
    void whoBelongsNowhereOrIsAtTheBottomGoesNowhere() {
        assertEquals(
                "core.career.noDepartment",
                step(MEMBER, Direction.UP, null).refusal().orElseThrow().key());
        departmentOf.put(MEMBER, SALES);
        assertEquals(
                "core.career.bottom",
                step(MEMBER, Direction.DOWN, null).refusal().orElseThrow().key());
    }

    @Test
    void upAndDownAgainEndsWhereItBegan() {
        departmentOf.put(MEMBER, SALES);
        Plan up = step(MEMBER, Direction.UP, null);
        leads(MEMBER, SALES);
        Plan down = step(MEMBER, Direction.DOWN, null);
        assertEquals(up.from().id(), down.to().id());
        assertFalse(down.headThen());

        Plan higher = step(MEMBER, Direction.UP, null);
        leads(null, SALES);
        departmentOf.put(MEMBER, higher.to().id());
        Plan back = step(MEMBER, Direction.DOWN, null);
        assertEquals(SALES, back.to().id());
        assertTrue(back.headThen());
    }
}
