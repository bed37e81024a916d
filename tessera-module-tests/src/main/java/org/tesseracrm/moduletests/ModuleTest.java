package org.tesseracrm.moduletests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;

/**
 * What every module has to keep; a module's own test extends it. Labels are looked at in every build. The rest asks a running server,
 * named by {@code tessera.data}, its data folder, with the operator's password in {@code CRM_ADMIN_PASSWORD}, and is skipped where
 * none is named. It puts the jar {@code tessera.module.jar} into that server, works in a company of its own, and takes it out again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ModuleTest {
    /** The server gives windows that vanished without a word some time to come back before it forgets what they show. */
    private static final Duration UNLOADED = Duration.ofSeconds(75);

    private final ModuleDeclaration declaration;
    private final ModuleDescriptor module;
    private RunningServer server;
    private Deployment deployment;
    private OwnCompany company;
    private boolean wasIn;

    protected ModuleTest(ModuleDeclaration declaration) {
        this.declaration = declaration;
        this.module = declaration.descriptor();
    }

    @Test
    void labelsAreThereInBothLanguages() {
        assertEquals(List.of(), new Labels(declaration.getClass(), module).wrong());
    }

    @Test
    void nobodyIsLetInUnnamedOrWhereTheModuleIsOff() {
        List<Operation> operations = opened();
        refused("nobody signed in", operations, server.nobody(), status -> status == 401);
        company.enable(module.id(), false);
        refused("the boss, where the module is off", operations, company.chief(), status -> status == 404);
    }

    /** Asked by the duty role that the module gives least: reading is refused where it may nothing, writing where it may read. */
    @Test
    void whoHasNoPermissionIsRefused() {
        Set<String> may = permissions(least());
        assumeTrue(
                may.stream().allMatch(each -> each.endsWith(".read")),
                "Every duty role may more than read: what each may is for the module's own tests to ask.");
        List<Operation> operations =
                opened().stream().filter(each -> may.isEmpty() || !each.reads()).toList();
        refused("one who may " + may, operations, company.guest(), status -> status == 403 || status == 404);
    }

    @Test
    void tablesAreMigratedAndMigratedAgain() {
        Set<String> first = tables(deploy());
        deployment.out();
        assertEquals(first, tables(deployment.in()), "its tables, after it came again");
    }

    @Test
    void whatIsRemovedLeavesNothing() {
        List<Operation> operations = opened();
        for (Operation operation : operations) {
            int status = operation.call(company.chief()).status();
            assertFalse(status >= 500, () -> operation + " answered " + status);
        }
        Set<String> classes = deployment.classes();
        assertFalse(
                server.loaded(classes).isEmpty(),
                () -> "no class of the running module is found: " + deployment.classes() + operations);
        deployment.out();
        Await.until("its REST to leave the description", () -> server.operations(module.id())
                .isEmpty());
        refused("the boss, after the removal", operations, company.chief(), status -> status == 404);
        // a view, a service or a listener that is still somewhere would hold its class
        Set<String> left = new TreeSet<>();
        try {
            Await.until("its classes to be unloaded", UNLOADED, () -> {
                left.clear();
                left.addAll(server.loaded(classes));
                return left.isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError("The server still holds classes of the removed module: " + left, e);
        }
    }

    @AfterAll
    void asItWas() {
        if (deployment == null) {
            return;
        }
        try (OwnCompany ended = company) {
            if (wasIn) {
                deployment.in();
            } else {
                deployment.out();
            }
        }
    }

    private JsonNode deploy() {
        if (deployment == null) {
            String data = System.getProperty("tessera.data", "");
            String jar = System.getProperty("tessera.module.jar", "");
            assumeTrue(
                    !data.isEmpty() && !jar.isEmpty(),
                    "No server is named: mvn verify -Dtessera.data=<data folder of ./crm run>");
            String password = System.getenv("CRM_ADMIN_PASSWORD");
            if (password == null) {
                throw new AssertionError("CRM_ADMIN_PASSWORD must hold the password of the server's operator.");
            }
            server = new RunningServer(
                    Path.of(data).toAbsolutePath().normalize(), System.getProperty("tessera.port", ""), password);
            company = new OwnCompany(server.nobody(), server.operator(), least());
            deployment = new Deployment(server, module.id(), Path.of(jar));
            wasIn = deployment.isIn();
            company.enable(module.requires());
        }
        return deployment.isOurs() ? server.module(module.id()).orElseThrow() : deployment.in();
    }

    /** What can be called, of the module switched on. */
    private List<Operation> opened() {
        deploy();
        company.enable(module.id(), true);
        return server.operations(module.id());
    }

    private DutyRole least() {
        return Stream.of(DutyRole.values())
                .filter(role -> role != DutyRole.BOSS)
                .min(Comparator.comparingInt(role -> permissions(role).size()))
                .orElseThrow();
    }

    private Set<String> permissions(DutyRole role) {
        return module.permissions().stream()
                .filter(each -> each.roles().contains(role))
                .map(ModuleDescriptor.Permission::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void refused(String whom, List<Operation> operations, Http asker, IntPredicate rightly) {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            Http.Reply reply = operation.call(asker);
            if (!rightly.test(reply.status())) {
                wrong.add(reply.request() + " answered " + reply.status());
            }
        }
        assertEquals(List.of(), wrong, "asked by " + whom);
    }

    private static Set<String> tables(JsonNode module) {
        return new TreeSet<>(module.path("tables").findValuesAsText("name"));
    }
}
