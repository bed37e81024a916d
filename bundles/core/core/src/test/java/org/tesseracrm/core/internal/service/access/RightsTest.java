package org.tesseracrm.core.internal.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;
import org.tesseracrm.core.internal.service.Fakes;
import org.tesseracrm.core.internal.service.module.FakeModules;

class RightsTest {
    private static final long TENANT = 7;
    private final FakeModules modules = new FakeModules();
    private final Rights rights = new Rights(modules.installed(), modules.states());
    private final AccessImpl access = new AccessImpl(rights);
    private final Caller seller = Fakes.caller(TENANT, 5, Set.of(DutyRole.SALES), Set.of());

    private boolean may(Caller caller, String permission) throws Exception {
        return access.runAs(caller, () -> access.may(permission));
    }

    @Test
    void addsUpRolesAndSingleGrants() {
        modules.enable(TENANT, "orders");
        modules.install(
                "orders",
                Permission.forRoles("orders.order.write", DutyRole.SALES),
                Permission.forRoles("orders.cost.view", DutyRole.FINANCE),
                Permission.forRoles("orders.order.purge"));

        assertEquals(Set.of("orders.order.write"), rights.of(TENANT, Set.of(DutyRole.SALES), Set.of()));
        assertEquals(
                Set.of("orders.order.write", "orders.cost.view"),
                rights.of(TENANT, Set.of(DutyRole.SALES), Set.of("orders.cost.view", "nothing.declares.this")));
        assertEquals(
                Set.of("orders.order.write", "orders.cost.view", "orders.order.purge"),
                rights.of(TENANT, Set.of(DutyRole.BOSS), Set.of()));
    }

    @Test
    void aModuleThatArrivesCountsForWhoIsSignedInAlready() throws Exception {
        modules.enable(TENANT, "orders");
        assertFalse(may(seller, "orders.order.write"));

        Runnable remove = modules.install("orders", Permission.forRoles("orders.order.write", DutyRole.SALES));
        assertTrue(may(seller, "orders.order.write"));

        remove.run();
        assertFalse(may(seller, "orders.order.write"));
    }

    @Test
    void aModuleThatIsNotOpenToTheCompanyGivesNothingToNobody() throws Exception {
        modules.install("orders", Permission.forAll("orders.order.write"));

        assertFalse(may(seller, "orders.order.write"));
        assertFalse(may(Fakes.caller(TENANT, 1, Set.of(DutyRole.BOSS), Set.of()), "orders.order.write"));
        assertTrue(rights.of(TENANT, Set.of(DutyRole.BOSS), Set.of()).isEmpty());

        modules.enable(TENANT, "orders");
        assertTrue(may(seller, "orders.order.write"));
    }

    @Test
    void knowsAdministratorsAndOperators() throws Exception {
        assertFalse(may(seller, Access.ADMINISTRATOR));
        assertTrue(may(Fakes.administrator(TENANT), Access.ADMINISTRATOR));
        assertFalse(may(Fakes.administrator(TENANT), Access.OPERATOR));
        assertTrue(may(Fakes.operator(TENANT), Access.OPERATOR));
        assertTrue(may(seller, ""));
        assertTrue(may(Callers.system(TENANT, "demo"), "whatever.it.is"));
    }

    @Test
    void namesThePermissionThatIsMissing() {
        modules.install("orders", Permission.forRoles("orders.order.purge", DutyRole.BOSS));
        modules.enable(TENANT, "orders");
        ForbiddenException refusal = assertThrows(
                ForbiddenException.class,
                () -> access.runAs(seller, () -> {
                    access.require("orders.order.purge");
                    return null;
                }));
        assertEquals("orders.order.purge", refusal.permission());
    }
}
