package org.tesseracrm.core.internal.service.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.audit.AuditLog;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.module.ModuleGate.ModuleState;
import org.tesseracrm.core.internal.service.Fakes;
import org.tesseracrm.core.internal.service.access.AccessImpl;
import org.tesseracrm.core.internal.service.access.Rights;

class ModuleGateImplTest {
    private static final long TENANT = 7;
    private final Caller administrator = Fakes.administrator(TENANT);
    private final FakeModules modules = new FakeModules();
    private final AccessImpl access = new AccessImpl(new Rights(modules.installed(), modules.states()));
    private final List<String> audited = new ArrayList<>();
    private final AuditLog audit = entry -> audited.add(entry.action() + " " + entry.recordId());
    private final RegistryThread thread = new RegistryThread();
    private final ModuleGateImpl gate =
            new ModuleGateImpl(modules.installed(), modules.states(), modules.table(), access, audit, thread);

    @AfterEach
    void close() {
        gate.close();
        thread.close();
    }

    private <T> T as(Caller caller, Callable<T> work) {
        try {
            return access.runAs(caller, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void isOpenWhereInstalledAndEnabled() {
        assertTrue(gate.isOpen(TENANT, "core"));
        assertFalse(gate.isOpen(TENANT, "orders"));

        Runnable remove = modules.install("orders");
        assertFalse(gate.isOpen(TENANT, "orders"), "installed alone is not enough");

        as(administrator, () -> gate.setEnabled("orders", true));
        assertTrue(gate.isOpen(TENANT, "orders"));
        assertFalse(gate.isOpen(8, "orders"), "another company has its own choice");

        remove.run();
        assertFalse(gate.isOpen(TENANT, "orders"));
        assertEquals(
                List.of(new ModuleState("orders", false, true, true, List.of())),
                as(administrator, gate::modules),
                "the choice stays");
    }

    @Test
    void writesDownWhatChangesAndNothingElse() {
        modules.install("orders");

        as(administrator, () -> gate.setEnabled("orders", true));
        as(administrator, () -> gate.setEnabled("orders", true));
        as(administrator, () -> gate.setEnabled("orders", false));

        assertEquals(List.of("core.module.enabled orders", "core.module.disabled orders"), audited);
    }

    @Test
    void mindsWhatNeedsWhat() {
        modules.install("orders");
        modules.install("finance", "finance", Set.of("orders", "core"));

        assertThrows(ConflictException.class, () -> as(administrator, () -> gate.setEnabled("finance", true)));
        as(administrator, () -> gate.setEnabled("orders", true));
        as(administrator, () -> gate.setEnabled("finance", true));
        assertThrows(ConflictException.class, () -> as(administrator, () -> gate.setEnabled("orders", false)));
        as(administrator, () -> gate.setEnabled("finance", false));
        as(administrator, () -> gate.setEnabled("orders", false));

        assertFalse(gate.isOpen(TENANT, "orders"));
    }

    @Test
    void whatTheContractLeavesOutIsClosedAndCannotBeSwitchedOn() {
        modules.install("orders");
        modules.install("finance", "finance", Set.of("orders"));
        modules.enable(TENANT, "orders");
        modules.contract(TENANT, Set.of("finance"));

        assertFalse(gate.isOpen(TENANT, "orders"), "the choice alone is not enough");
        assertTrue(as(administrator, gate::modules).stream()
                .anyMatch(each -> each.id().equals("orders") && each.enabled() && !each.included() && !each.isOpen()));
        assertThrows(ConflictException.class, () -> as(administrator, () -> gate.setEnabled("orders", true)));
        assertThrows(
                ConflictException.class,
                () -> as(administrator, () -> gate.setEnabled("finance", true)),
                "what it needs is on, but left out");

        modules.contract(TENANT, Set.of("finance", "orders"));
        assertTrue(gate.isOpen(TENANT, "orders"), "the choice is still there");
        as(administrator, () -> gate.setEnabled("finance", true));
        assertTrue(gate.isOpen(TENANT, "finance"));
    }

    @Test
    void refusesWhoIsNoAdministratorAndWhatIsNoModule() {
        modules.install("orders");
        Caller boss = Fakes.caller(TENANT, 5, Set.of(DutyRole.BOSS), Set.of());

        assertThrows(ForbiddenException.class, () -> as(boss, () -> gate.setEnabled("orders", true)));
        assertThrows(NotFoundException.class, () -> as(administrator, () -> gate.setEnabled("nonsense", true)));
        assertThrows(NotFoundException.class, () -> as(administrator, () -> gate.setEnabled("core", false)));
        assertThrows(
                NotFoundException.class,
                () -> as(boss, () -> {
                    gate.require("orders");
                    return null;
                }));
        assertTrue(audited.isEmpty());
    }

    @Test
    void ignoresADeclarationFromTheWrongBundle() {
        modules.install("orders", "finance", Set.of());

        assertFalse(modules.installed().has("orders"));
        assertFalse(modules.installed().has("finance"));
    }

    @Test
    void tellsOfInstallsAndChoicesOnItsOwnThread() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        List<String> threads = new ArrayList<>();
        gate.onChange(() -> {
            threads.add(Thread.currentThread().getName());
            told.countDown();
        });

        modules.install("orders");
        modules.enable(TENANT, "orders");

        assertTrue(told.await(5, TimeUnit.SECONDS));
        assertEquals(List.of("tessera-registry"), threads, "two changes within a moment are told once");
    }
}
