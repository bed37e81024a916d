package org.tesseracrm.core.internal.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.error.ForbiddenException;
import org.tesseracrm.core.api.error.NotFoundException;
import org.tesseracrm.core.api.error.NotSignedInException;
import org.tesseracrm.core.api.error.UnavailableException;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.Registration;
import org.tesseracrm.core.internal.service.Fakes;
import org.tesseracrm.core.internal.service.module.FakeModules;

class AccessImplTest {
    private final FakeModules modules = new FakeModules();
    private final AccessImpl access = new AccessImpl(new Rights(modules.installed(), modules.states()));
    private final Caller first = Fakes.caller(1, 1, Set.of(), Set.of());
    private final Caller second = Fakes.caller(2, 2, Set.of(), Set.of());

    @Test
    void nobodyIsInChargeUnlessSomebodySaysSo() {
        assertTrue(access.current().isEmpty());
        assertThrows(NotSignedInException.class, access::caller);
        assertThrows(NotSignedInException.class, () -> access.may("x.y.z"));
    }

    @Test
    void putsTheEarlierCallerBackEvenAfterFailure() throws Exception {
        access.runAs(first, () -> {
            assertThrows(
                    IllegalStateException.class,
                    () -> access.runAs(second, () -> {
                        assertEquals(second, access.caller());
                        throw new IllegalStateException();
                    }));
            assertEquals(first, access.caller());
            return null;
        });
        assertTrue(access.current().isEmpty());
    }

    @Test
    void isOfOneThreadOnly() {
        try (Access.Scope scope = access.enter(first)) {
            assertTrue(CompletableFuture.supplyAsync(access::current).join().isEmpty());
        }
        assertTrue(access.current().isEmpty());
    }

    @Test
    void whatHasGoneIsNotForbiddenButNotThere() throws Exception {
        Runnable gone = modules.install("orders", new ModuleDescriptor.Permission("orders.order.read", Set.of()));
        access.runAs(first, () -> {
            assertThrows(NotFoundException.class, () -> access.require("orders.order.read"), "switched off");
            modules.enable(first.tenantId(), "orders");
            assertEquals("orders.order.read", forbidden("orders.order.read"));
            assertEquals("orders.typo", forbidden("orders.typo"));
            Registration underway = modules.exchanges().begin(List.of("orders"));
            gone.run();
            assertThrows(UnavailableException.class, () -> access.require("orders.order.read"));
            underway.close();
            assertThrows(NotFoundException.class, () -> access.require("orders.order.read"));
            return null;
        });
    }

    private String forbidden(String permission) {
        return assertThrows(ForbiddenException.class, () -> access.require(permission))
                .permission();
    }
}
