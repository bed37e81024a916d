package org.tesseracrm.core.internal.service.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.DutyRole;

class DemoPeopleTest {
    private static final Set<String> USERS =
            DemoPeople.PEOPLE.stream().map(DemoPeople.Person::user).collect(Collectors.toSet());

    @Test
    void arePeopleOfAllRoles() {
        assertEquals(
                Set.of(("boss director manager sales1 sales2 sales3 sales4 sales5 sales6 assistant products purchasing"
                                + " keeper service repair finance marketing")
                        .split(" ")),
                USERS);
        Set<DutyRole> roles = new HashSet<>();
        DemoPeople.PEOPLE.forEach(person -> roles.addAll(person.roles()));
        assertEquals(new HashSet<>(Arrays.asList(DutyRole.values())), roles);
        assertEquals(
                USERS.size(),
                DemoPeople.PEOPLE.stream()
                        .map(DemoPeople.Person::name)
                        .distinct()
                        .count());
    }

    @Test
    void standInATree() {
        Set<String> above = new HashSet<>(Set.of(""));
        for (DemoPeople.Unit unit : DemoPeople.UNITS) {
            assertTrue(above.contains(unit.above()), unit + " stands below one that comes before it");
            assertTrue(unit.head().isEmpty() || USERS.contains(unit.head()), unit.toString());
            assertTrue(USERS.containsAll(unit.assistants()), unit.toString());
            above.add(unit.key());
        }
        for (DemoPeople.Person person : DemoPeople.PEOPLE) {
            assertTrue(above.contains(person.unit()), person.toString());
        }
    }

    @Test
    void theManagersThreeStandBelowHimAndHeBelowTheDirector() {
        assertEquals(Set.of("manager", "sales1", "sales2", "sales3"), in("north"));
        assertEquals(Set.of("sales4", "sales5", "sales6"), in("south"));
        assertEquals("manager", unit("north").head());
        assertEquals("director", unit(unit("north").above()).head());
        assertEquals(List.of("assistant"), List.copyOf(unit("sales").assistants()));
    }

    private static DemoPeople.Unit unit(String key) {
        return DemoPeople.UNITS.stream()
                .filter(unit -> unit.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> in(String unit) {
        return DemoPeople.PEOPLE.stream()
                .filter(person -> person.unit().equals(unit))
                .map(DemoPeople.Person::user)
                .collect(Collectors.toSet());
    }
}
