package org.tesseracrm.core.internal.service.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.module.Contribution;
import org.tesseracrm.core.api.module.ModuleDescriptor.Permission;
import org.tesseracrm.core.internal.service.Fakes;
import org.tesseracrm.core.internal.service.access.AccessImpl;
import org.tesseracrm.core.internal.service.access.Rights;

class TrackedSetTest {
    private static final long TENANT = 7;
    private final FakeModules modules = new FakeModules();
    private final AccessImpl access = new AccessImpl(new Rights(modules.installed(), modules.states()));
    private final RegistryThread thread = new RegistryThread();
    private final List<Object> givenBack = new ArrayList<>();
    private final TrackedSet<Runnable> set = new TrackedSet<>(
            Fakes.context(Fakes.fake(ServiceObjects.class, (method, args) -> switch (method) {
                case "getService" -> (Runnable) () -> {};
                case "ungetService" -> givenBack.add(args[0]);
                default -> throw new UnsupportedOperationException(method);
            })),
            Runnable.class,
            access,
            modules.states(),
            new Notices(thread),
            closed -> {});

    @AfterEach
    void close() {
        thread.close();
    }

    private ServiceReference<Runnable> add(String module, String name, Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.put("component.name", name);
        ServiceReference<Runnable> reference = Fakes.reference(module, all);
        set.addingService(reference);
        return reference;
    }

    private static List<String> names(List<Contribution<Runnable>> contributions) {
        return contributions.stream().map(c -> c.property("component.name")).toList();
    }

    @Test
    void standsInOrderThenByName() {
        add("orders", "z", Map.of("tessera.slot.order", 10));
        add("orders", "b", Map.of());
        add("orders", "a", Map.of());
        ServiceReference<Runnable> last = add("orders", "y", Map.of("tessera.navigation.order", 2000));

        assertEquals(List.of("z", "a", "b", "y"), names(set.all()));

        set.removedService(last, last);
        assertEquals(List.of("z", "a", "b"), names(set.all()));
    }

    @Test
    void showsToEachCallerWhatIsOpenToHim() throws Exception {
        modules.install("orders", Permission.forRoles("orders.order.read", DutyRole.SALES));
        modules.enable(TENANT, "orders");
        add("", "core", Map.of());
        add("orders", "for all", Map.of());
        add("orders", "for sales", Map.of("tessera.navigation.permission", "orders.order.read"));
        add("orders", "for administrators", Map.of("tessera.navigation.permission", "administrator"));
        add("finance", "closed", Map.of());

        Caller seller = Fakes.caller(TENANT, 5, Set.of(DutyRole.SALES), Set.of());
        assertEquals(List.of("core", "for all", "for sales"), access.runAs(seller, () -> names(set.open())));
        assertEquals(
                List.of("core", "for administrators", "for all"),
                access.runAs(Fakes.administrator(TENANT), () -> names(set.open())));
        assertEquals(
                List.of("core"),
                access.runAs(Fakes.caller(8, 6, Set.of(DutyRole.BOSS), Set.of()), () -> names(set.open())));
    }

    @Test
    void showsNothingOfABundleThatHasBegunToStop() throws Exception {
        AtomicInteger state = new AtomicInteger(Bundle.ACTIVE);
        set.addingService(Fakes.reference(Fakes.bundle("", state::get), Map.of("component.name", "going")));
        Caller seller = Fakes.caller(TENANT, 5, Set.of(DutyRole.SALES), Set.of());
        assertEquals(List.of("going"), access.runAs(seller, () -> names(set.open())));

        state.set(Bundle.STOPPING);

        assertEquals(List.of(), access.runAs(seller, () -> names(set.open())));
    }

    @Test
    void lendsAndTakesBackOnce() {
        add("orders", "a", Map.of());

        Contribution.Lease<Runnable> lease = set.all().get(0).lease().orElseThrow();
        lease.get().run();
        lease.close();
        lease.close();

        assertEquals(1, givenBack.size());
    }

    @Test
    void oneListenersFaultDoesNotKeepTheNewsFromTheOthers() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        set.onChange(() -> {
            throw new IllegalStateException("expected by the test");
        });
        set.onChange(told::countDown);

        add("orders", "a", Map.of());

        assertTrue(told.await(5, TimeUnit.SECONDS));
    }
}
