package org.tesseracrm.shell.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.module.Contribution;

class RoleMenuTest {
    private static final String PREFIX = "p.";

    private final RoleMenu menu = RoleMenu.of(Map.of("stock.read", Set.of(DutyRole.WAREHOUSE, DutyRole.PURCHASING)));

    @Test
    void withoutAChosenRoleEverythingOneMayIsThere() {
        assertTrue(shows(entry("stock.read"), Optional.empty(), DutyRole.WAREHOUSE, DutyRole.SALES));
        assertTrue(shows(entry(""), Optional.empty(), DutyRole.SALES));
    }

    @Test
    void aChosenRoleShowsWhatIsItsOwn() {
        Optional<DutyRole> sales = Optional.of(DutyRole.SALES);
        Optional<DutyRole> keeper = Optional.of(DutyRole.WAREHOUSE);
        assertTrue(shows(entry("stock.read"), keeper, DutyRole.WAREHOUSE, DutyRole.SALES));
        assertFalse(shows(entry("stock.read"), sales, DutyRole.WAREHOUSE, DutyRole.SALES));
        assertTrue(shows(entry(""), sales, DutyRole.WAREHOUSE, DutyRole.SALES));
        assertTrue(shows(entry("administrator"), sales, DutyRole.WAREHOUSE, DutyRole.SALES));
    }

    @Test
    void anEntryMayNameItsRoles() {
        assertTrue(shows(entry("stock.read", "PURCHASING"), Optional.empty(), DutyRole.PURCHASING));
        assertFalse(shows(entry("stock.read", "PURCHASING"), Optional.empty(), DutyRole.WAREHOUSE));
        assertTrue(shows(entry("stock.read", "PURCHASING"), Optional.empty(), DutyRole.BOSS));
        assertFalse(shows(entry("stock.read", "PURCHASING"), Optional.of(DutyRole.WAREHOUSE), DutyRole.WAREHOUSE));
    }

    @Test
    void whatWasGrantedSinglyIsFound() {
        assertTrue(shows(entry("stock.read", "PURCHASING"), Optional.empty(), DutyRole.SALES));
    }

    private boolean shows(Contribution<?> what, Optional<DutyRole> active, DutyRole... roles) {
        Caller caller = new Caller(1, "acme", 2, "li", "Li", Locale.ENGLISH, Set.of(roles), Set.of(), false, false);
        return menu.shows(what, PREFIX, caller, active);
    }

    private static Contribution<Object> entry(String permission, String... roles) {
        Map<String, Object> properties = new HashMap<>(Map.of(PREFIX + "permission", permission));
        if (roles.length > 0) {
            properties.put(PREFIX + "roles", roles);
        }
        return new Contribution<>() {
            @Override
            public String module() {
                return "stock";
            }

            @Override
            public Map<String, Object> properties() {
                return properties;
            }

            @Override
            public Optional<Lease<Object>> lease() {
                return Optional.empty();
            }
        };
    }
}
