package org.tesseracrm.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.tesseracrm.migration.Migrations.State;
import org.tesseracrm.migration.Migrations.Unit;

class MigrationQueueTest {
    private static final Outcome DONE = new Outcome.Done();

    private final List<String> published = new ArrayList<>();
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private Runnable whileMigrating = () -> {};
    private int attempts;

    private final MigrationQueue queue = new MigrationQueue(
            (bundle, changelog, dataSource) -> {
                attempts++;
                whileMigrating.run();
                return outcomes.getOrDefault(changelog.unit(), DONE);
            },
            new MigrationQueue.Publisher() {
                @Override
                public void publish(UnitMigration unit, Database database) {
                    published.add(unit.changelog().unit());
                }

                @Override
                public void withdraw(UnitMigration unit) {
                    published.remove(unit.changelog().unit());
                }
            },
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    @Test
    void waitsForTheDatabase() {
        add("a");

        assertFalse(queue.attemptAll());
        assertEquals(State.WAITING, unit("a").state());

        queue.database(database());
        assertFalse(queue.attemptAll());
        assertEquals(State.DONE, unit("a").state());
        assertEquals(List.of("a"), published);
    }

    @Test
    void triesAgainWhatMayPass() {
        queue.database(database());
        add("a");
        outcomes.put("a", new Outcome.Later("The disk is full."));

        assertTrue(queue.attemptAll());
        assertEquals(State.WAITING, unit("a").state());
        assertEquals("The disk is full.", unit("a").reason());

        outcomes.put("a", DONE);
        assertFalse(queue.attemptAll());
        assertEquals(State.DONE, unit("a").state());
        assertEquals("", unit("a").reason());
    }

    @Test
    void aBrokenChangelogStaysDownAndLeavesTheRestUp() {
        queue.database(database());
        add("a");
        add("b");
        outcomes.put("a", new Outcome.Broken("Table 'x' doesn't exist", new IllegalStateException()));

        assertFalse(queue.attemptAll());
        assertFalse(queue.attemptAll());

        assertEquals(State.FAILED, unit("a").state());
        assertEquals("Table 'x' doesn't exist", unit("a").reason());
        assertEquals(State.DONE, unit("b").state());
        assertEquals(List.of("b"), published);
        assertEquals(2, attempts);
    }

    @Test
    void nobodyElseTriesWhileTheDatabaseIsAway() {
        queue.database(database());
        add("a");
        add("b");
        outcomes.put("a", new Outcome.Away("Connection refused"));

        assertTrue(queue.attemptAll());
        assertEquals(1, attempts);
        assertEquals("Connection refused", unit("b").reason());
        assertEquals(State.WAITING, unit("b").state());

        outcomes.clear();
        assertFalse(queue.attemptAll());
        assertEquals(List.of("a", "b"), published);
    }

    @Test
    void whatIsDoneIsNotDoneAgain() {
        queue.database(database());
        add("a");
        queue.attemptAll();
        queue.attemptAll();

        assertEquals(1, attempts);
    }

    @Test
    void aStoppedBundleLosesItsDataSource() {
        queue.database(database());
        UnitMigration a = add("a");
        queue.attemptAll();

        queue.remove(a);

        assertTrue(published.isEmpty());
        assertTrue(queue.units().isEmpty());
    }

    @Test
    void aBundleStoppedMeanwhileIsNotPublished() {
        queue.database(database());
        UnitMigration a = add("a");
        whileMigrating = () -> queue.remove(a);

        queue.attemptAll();

        assertTrue(published.isEmpty());
    }

    @Test
    void anotherDatabaseMeansMigratingAgain() {
        queue.database(database());
        add("a");
        queue.attemptAll();

        queue.database(null);
        assertTrue(published.isEmpty());
        assertEquals(State.WAITING, unit("a").state());

        queue.database(database());
        queue.attemptAll();
        assertEquals(List.of("a"), published);
        assertEquals(2, attempts);
    }

    @Test
    void aDatabaseLostMeanwhileIsNotPublished() {
        queue.database(database());
        add("a");
        whileMigrating = () -> queue.database(null);

        queue.attemptAll();

        assertTrue(published.isEmpty());
        assertEquals(State.WAITING, unit("a").state());
    }

    @Test
    void aNameIsGivenOnce() {
        queue.database(database());
        queue.add(bundle("first"), new Changelog("a", "db/a.xml"));
        UnitMigration second = queue.add(bundle("second"), new Changelog("a", "db/a.xml"));
        queue.attemptAll();

        assertEquals(State.FAILED, second.view().state());
        assertEquals("The unit's name is taken by first.", second.view().reason());
        assertEquals(List.of("a"), published);
    }

    private UnitMigration add(String unit) {
        return queue.add(bundle("org.example." + unit), new Changelog(unit, "db/changelog/master.xml"));
    }

    private Unit unit(String name) {
        return queue.units().stream()
                .filter(u -> u.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Database database() {
        DataSource none = proxy(DataSource.class, "");
        return new Database(none, none);
    }

    private static Bundle bundle(String name) {
        return proxy(Bundle.class, name);
    }

    private static <T> T proxy(Class<T> type, String name) {
        return type.cast(Proxy.newProxyInstance(
                MigrationQueueTest.class.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    if (method.getName().equals("getSymbolicName")) {
                        return name;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
