package org.tesseracrm.core.internal.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.tesseracrm.core.internal.service.access.OrgChart.Unit;

class OrgChartTest {
    @Property(tries = 300)
    void everybodySeesWhatTheDefinitionSays(@ForAll Random random) {
        Company company = Company.some(random);
        OrgChart chart = new OrgChart(company.units, company.departmentOf);

        for (long asking = 1; asking <= company.people; asking++) {
            Set<Long> expected = new HashSet<>();
            for (long owner = 1; owner <= company.people; owner++) {
                if (company.sees(asking, owner)) {
                    expected.add(owner);
                }
            }
            assertEquals(expected, chart.visible(asking), "seen by " + asking + " in " + company);
        }
    }

    @Property(tries = 50)
    void aCircleOfDepartmentsEnds(@ForAll Random random) {
        Unit first = new Unit(1, 2L, 10L, Set.of());
        Unit second = new Unit(2, 1L, null, Set.of());

        OrgChart chart = new OrgChart(List.of(first, second), Map.of(11L, 1L, 12L, 2L));

        assertEquals(Set.of(10L, 11L, 12L), chart.visible(10));
    }

    /** A company of chance, and the definition said once more, as slowly and plainly as can be. */
    private record Company(int people, List<Unit> units, Map<Long, Long> departmentOf) {
        static Company some(Random random) {
            int people = 1 + random.nextInt(12);
            List<Unit> units = new ArrayList<>();
            for (int id = 1; id <= random.nextInt(8); id++) {
                Long parent = id == 1 || random.nextInt(4) == 0 ? null : (long) (1 + random.nextInt(id - 1));
                Long head = random.nextInt(3) == 0 ? null : person(random, people);
                Set<Long> assistants = new HashSet<>();
                while (random.nextInt(3) == 0) {
                    assistants.add(person(random, people));
                }
                units.add(new Unit(id, parent, head, assistants));
            }
            Map<Long, Long> departmentOf = new HashMap<>();
            for (long user = 1; user <= people && !units.isEmpty(); user++) {
                if (random.nextInt(6) > 0) {
                    departmentOf.put(user, (long) (1 + random.nextInt(units.size())));
                }
            }
            return new Company(people, units, departmentOf);
        }

        boolean sees(long asking, long owner) {
            return asking == owner
                    || leads(asking, owner)
                    || units.stream()
                            .filter(unit -> unit.assistants().contains(asking))
                            .anyMatch(unit -> isIn(owner, unit)
                                    || unit.head() != null && (unit.head() == owner || leads(unit.head(), owner)));
        }

        private boolean leads(long head, long owner) {
            return units.stream().anyMatch(unit -> Objects.equals(unit.head(), head) && isIn(owner, unit));
        }

        private boolean isIn(long owner, Unit unit) {
            for (Long at = departmentOf.get(owner); at != null; at = unit(at).parent()) {
                if (at == unit.id()) {
                    return true;
                }
            }
            return false;
        }

        private Unit unit(long id) {
            return units.get((int) id - 1);
        }

        private static long person(Random random, int people) {
            return 1 + random.nextInt(people);
        }
    }
}
