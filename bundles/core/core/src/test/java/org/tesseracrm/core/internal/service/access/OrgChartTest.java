package org.tesseracrm.core.internal.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.access.Right;
import org.tesseracrm.core.api.access.Visibility;
import org.tesseracrm.core.internal.service.access.Organisation.Member;
import org.tesseracrm.core.internal.service.access.Organisation.Unit;

class OrgChartTest {
    private static Member member(long id, Long unit) {
        return new Member(id, "M" + id, true, unit, Set.of(), Set.of());
    }

    @Test
    void aCircleOfDepartmentsEnds() {
        Unit first = new Unit(1, "A", 2L, 10L, Set.of());
        Unit second = new Unit(2, "B", 1L, null, Set.of());
        OrgChart chart = new OrgChart(new Organisation(
                Map.of(1L, first, 2L, second),
                Map.of(10L, member(10, null), 11L, member(11, 1L), 12L, member(12, 2L)),
                Map.of(),
                Map.of()));

        assertEquals(new Visibility.Owners(Set.of(10L, 11L, 12L), Set.of(10L)), chart.scope(10, Right.WRITE));
        assertEquals(2, chart.path(1).size());
    }

    @Test
    void whoIsNotKnownOwnsAndHasSharedWhatHeMay() {
        OrgChart chart = new OrgChart(new Organisation(Map.of(), Map.of(), Map.of(), Map.of()));

        assertEquals(new Visibility.Owners(Set.of(5L), Set.of(5L)), chart.scope(5, Right.READ));
    }

    /** 2,000 people in four levels: all of them told in a fraction of what a list of viewers may take. */
    @Test
    void isQuickInALargeCompany() {
        OrgChart chart = new OrgChart(large());
        Ground.Target customer = new Ground.Target(1_999, Map.of(7L, Right.READ));

        long start = System.nanoTime();
        int viewers = ViewerPages.page(chart, customer, Locale.ENGLISH, 500, "")
                .items()
                .size();
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertEquals(6, viewers, "himself, three heads, a boss and one with whom it is shared");
        assertTrue(took.toMillis() < 1_000, "took " + took);
    }

    /** One at the top, 10 below, 10 below each, and 17 people in each of the lowest; whoever leads has the first ids. */
    private static Organisation large() {
        Map<Long, Unit> units = new HashMap<>();
        Map<Long, Member> members = new HashMap<>();
        for (long id = 1; id <= 111; id++) {
            Long parent = id == 1 ? null : id <= 11 ? 1L : (id - 2) / 10;
            units.put(id, new Unit(id, "U" + id, parent, id, Set.of()));
            members.put(id, member(id, id));
        }
        for (long id = 112; id <= 2_000; id++) {
            members.put(id, member(id, 12 + id % 100));
        }
        members.put(2_001L, new Member(2_001, "Boss", true, null, Set.of(DutyRole.BOSS), Set.of()));
        return new Organisation(units, members, Map.of(), Map.of());
    }
}
