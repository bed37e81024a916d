package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;
import org.tesseracrm.core.api.admin.Installation.Action;
import org.tesseracrm.core.api.admin.Installation.Effect;
import org.tesseracrm.core.api.admin.Installation.Step;
import org.tesseracrm.core.api.error.ConflictException;
import org.tesseracrm.core.internal.service.module.FakeModules;
import org.tesseracrm.core.internal.service.module.InstalledModules;
import org.tesseracrm.i18n.Text;

class PlannerTest {
    private final FakeModules modules = new FakeModules();
    private final Map<String, Bundle> bundles = new LinkedHashMap<>();
    private final List<Bundle> hanging = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final List<String> done = new ArrayList<>();

    @TempDir
    Path folder;

    private Planner planner;

    @BeforeEach
    void plan() {
        planner = new Planner(
                shelf,
                new Tiles(context(), List::of, modules.installed()),
                modules.installed(),
                new Pasts(jar -> done, folder));
    }

    @Test
    void installingNamesItsOwnBundlesAndOthersApart() {
        shelf.lay("orders", false, Set.of("pricing"), "file:orders", "file:orders-ui");
        shelf.added.put("file:pricing", Shelf.file("org.example.pricing", ""));
        shelf.added.put("file:orders", Shelf.file("org.example.orders", "orders"));

        Planner.Draft draft = planner.tried("orders", Action.INSTALL, "");

        assertEquals(List.of(new Step(Effect.INSTALL, "org.example.orders", "1.0.0")), draft.own());
        assertEquals(List.of(new Step(Effect.INSTALL, "org.example.pricing", "1.0.0")), draft.others());
        assertTrue(draft.problem().isEmpty());
        assertThrows(ConflictException.class, () -> InstallationImpl.require(draft, false));
        assertDoesNotThrow(() -> InstallationImpl.require(draft, true));
    }

    @Test
    void whatTouchesNothingElseNeedsNoConfirmation() {
        shelf.lay("orders", false, Set.of(), "file:orders");
        shelf.added.put("file:orders", Shelf.file("org.example.orders", "orders"));

        assertDoesNotThrow(() -> InstallationImpl.require(planner.draft("orders", Action.INSTALL, ""), false));
    }

    @Test
    void whatWouldNotResolveIsRefusedWithTheMissingPackage() {
        shelf.lay("orders", false, Set.of(), "file:orders");
        shelf.missing = "org.example.gone";

        assertEquals(Text.of("core.installation.fault.RESOLVE", "org.example.gone"), problem("orders", Action.INSTALL));
    }

    @Test
    void whatIsThereIsNotInstalledAgainAndWhatIsNotIsNotRemoved() {
        shelf.lay("orders", true, Set.of(), "file:orders");
        shelf.lay("finance", false, Set.of(), "file:finance");

        assertEquals(Text.of("core.installation.isInstalled"), problem("orders", Action.INSTALL));
        assertEquals(Text.of("core.installation.isNotInstalled"), problem("finance", Action.REMOVE));
        assertEquals(Text.of("core.installation.isNotInstalled"), problem("finance", Action.RESTART));
        assertEquals(Text.of("core.installation.noFeature"), problem("nonsense", Action.INSTALL));
    }

    @Test
    void whatOthersStandOnIsNotRemovedUnderThem() {
        shelf.lay("orders", true, Set.of(), "file:orders");
        shelf.lay("finance", true, Set.of("orders"), "file:finance");
        modules.install("returns");

        assertEquals(List.of("finance"), planner.neededBy("orders"));
        assertEquals(Text.of("core.installation.isNeeded", "finance"), problem("orders", Action.REMOVE));
        assertTrue(planner.draft("finance", Action.REMOVE, "").problem().isEmpty());
    }

    @Test
    void removingNamesWhoWouldBeInterrupted() {
        shelf.lay("orders", true, Set.of(), "file:orders");
        bundles.put("file:orders", bundle("org.example.orders", "orders"));
        hanging.add(bundle("org.example.report", ""));

        Planner.Draft draft = planner.draft("orders", Action.REMOVE, "");

        assertEquals(List.of(new Step(Effect.REMOVE, "org.example.orders", "1.0.0")), draft.own());
        assertEquals(List.of(new Step(Effect.REFRESH, "org.example.report", "1.0.0")), draft.others());
        assertThrows(ConflictException.class, () -> InstallationImpl.require(draft, false));
    }

    @Test
    void startingAnewStopsAndStartsItsOwnAndNothingElse() {
        bundles.put("file:orders", bundle("org.example.orders", "orders"));
        bundles.put("file:other", bundle("org.example.other", "other"));

        Planner.Draft draft = planner.draft("orders", Action.RESTART, "");

        assertEquals(
                List.of(
                        new Step(Effect.STOP, "org.example.orders", "1.0.0"),
                        new Step(Effect.START, "org.example.orders", "1.0.0")),
                draft.own());
        assertEquals(List.of(), draft.others());
    }

    @Test
    void changingNamesWhatGoesWhatComesAndWhoIsInterrupted() {
        shelf.lay("orders", "1.0.0", true, Set.of(), "file:orders-1");
        shelf.lay("orders", "1.1.0", false, Set.of(), "file:orders-2");
        shelf.lay("finance", true, Set.of("orders"), "file:finance");
        bundles.put("file:orders-1", bundle("org.example.orders", "orders"));
        bundles.put("file:finance", bundle("org.example.finance", "finance"));
        shelf.added.put("file:orders-2", Shelf.file("org.example.orders", "orders", "1.1.0"));

        Planner.Draft draft = planner.draft("orders", Action.CHANGE, "1.1.0");

        assertEquals("1.1.0", draft.target().version());
        assertEquals(
                List.of(
                        new Step(Effect.REMOVE, "org.example.orders", "1.0.0"),
                        new Step(Effect.INSTALL, "org.example.orders", "1.1.0")),
                draft.own());
        assertEquals(List.of(new Step(Effect.REFRESH, "org.example.finance", "1.0.0")), draft.others());
        assertThrows(ConflictException.class, () -> InstallationImpl.require(draft, false));
    }

    @Test
    void withoutAVersionTheNewestOtherIsMeant() {
        shelf.lay("orders", "1.0.0", false, Set.of(), "file:1");
        shelf.lay("orders", "1.10.0", false, Set.of(), "file:10");
        shelf.lay("orders", "1.2.0", true, Set.of(), "file:2");

        assertEquals(
                "1.10.0", planner.draft("orders", Action.CHANGE, "").target().version());
        assertEquals(
                Optional.of(Text.of("core.installation.isRunning", "1.2.0")),
                planner.draft("orders", Action.CHANGE, "1.2.0").problem());
        assertEquals(
                Optional.of(Text.of("core.installation.noVersion", "3.0.0")),
                planner.draft("orders", Action.CHANGE, "3.0.0").problem());
    }

    @Test
    void thereIsNoWayBackFromChangesThatTheOlderVersionDoesNotKnow() throws IOException {
        String jar = Files.createFile(folder.resolve("tables.jar")).toUri().toString();
        shelf.lay("orders", "1.0.0", false, Set.of(), jar);
        shelf.lay("orders", "1.1.0", true, Set.of(), "file:2");

        assertTrue(planner.draft("orders", Action.CHANGE, "1.0.0").problem().isEmpty());

        done.add("db/changelog/orders-2.xml::1::orders");
        assertEquals(
                Optional.of(Text.of("core.installation.tooOld", "1.0.0", 1, "db/changelog/orders-2.xml::1::orders")),
                planner.draft("orders", Action.CHANGE, "1.0.0").problem());

        // it was put back after a version that failed
        new Pasts(file -> done, folder).putUpWith(shelf.features.get(1), List.copyOf(done));
        assertTrue(planner.draft("orders", Action.CHANGE, "1.0.0").problem().isEmpty());
    }

    @Test
    void whosePackagesAnotherUsesGoesAndComesWithIt() {
        shelf.lay("maps", "1.1.0", false, Set.of(), "file:maps-2");
        shelf.lay("maps", "1.0.0", true, Set.of(), "file:maps");
        shelf.lay("tours", true, Set.of(), "file:tours");
        Bundle tours = bundle("org.example.tours", "tours");
        bundles.put("file:tours", tours);
        bundles.put("file:maps", bundle("org.example.maps", "maps", using(tours, Constants.RESOLUTION_OPTIONAL)));
        assertEquals(List.of(), planner.neededBy("maps"));

        bundles.put("file:maps", bundle("org.example.maps", "maps", using(tours, Constants.RESOLUTION_MANDATORY)));
        assertEquals(Text.of("core.installation.isNeeded", "tours"), problem("maps", Action.REMOVE));
        assertEquals(
                List.of(new Step(Effect.REFRESH, "org.example.tours", "1.0.0")),
                planner.draft("maps", Action.CHANGE, "1.1.0").others());
    }

    private static BundleWiring using(Bundle user, String resolution) {
        BundleRequirement requirement =
                fake(BundleRequirement.class, (method, args) -> Map.of(Constants.RESOLUTION_DIRECTIVE, resolution));
        BundleRevision revision = fake(BundleRevision.class, (method, args) -> user);
        BundleWire wire =
                fake(BundleWire.class, (method, args) -> method.equals("getRequirement") ? requirement : revision);
        return fake(BundleWiring.class, (method, args) -> method.equals("isInUse") ? (Object) true : List.of(wire));
    }

    private Text problem(String module, Action action) {
        return planner.tried(module, action, "").problem().orElseThrow();
    }

    private static Bundle bundle(String name, String module) {
        return bundle(name, module, null);
    }

    private static Bundle bundle(String name, String module, BundleWiring wiring) {
        Hashtable<String, String> headers = new Hashtable<>(Map.of(InstalledModules.HEADER, module));
        BundleStartLevel level = fake(BundleStartLevel.class, (method, args) -> 80);
        return fake(Bundle.class, (method, args) -> switch (method) {
            case "getHeaders" -> headers;
            case "getSymbolicName" -> name;
            case "getVersion" -> new Version("1.0.0");
            case "adapt" -> args[0] == BundleStartLevel.class ? level : wiring;
            case "getState" -> Bundle.ACTIVE;
            case "hashCode" -> name.hashCode();
            case "equals" -> ((Bundle) args[0]).getSymbolicName().equals(name);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private BundleContext context() {
        FrameworkWiring wiring = fake(FrameworkWiring.class, (method, args) -> {
            List<Bundle> closure = new ArrayList<>(hanging);
            ((Collection<?>) args[0]).forEach(each -> closure.add((Bundle) each));
            return closure;
        });
        Bundle system = fake(Bundle.class, (method, args) -> wiring);
        return fake(BundleContext.class, (method, args) -> switch (method) {
            case "getBundles" -> bundles.values().toArray(Bundle[]::new);
            case "getBundle" -> Constants.SYSTEM_BUNDLE_LOCATION.equals(args[0]) ? system : bundles.get(args[0]);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static <T> T fake(Class<T> type, BiFunction<String, Object[], Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                PlannerTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answers.apply(method.getName(), args)));
    }
}
