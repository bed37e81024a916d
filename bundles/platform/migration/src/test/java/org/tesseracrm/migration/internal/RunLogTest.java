package org.tesseracrm.migration.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;
import org.tesseracrm.migration.Migrations.ChangeSet;
import org.tesseracrm.migration.Migrations.Run;

class RunLogTest {
    private static final ChangeSet ONE =
            new ChangeSet("m.xml::1::a", Duration.ofMillis(5), Set.of("orders_one"), false);
    private static final Changelog ORDERS = new Changelog("orders", "m.xml");

    private final RunLog log = new RunLog(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private static Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getVersion") ? new Version("1.2.0") : "org.example.orders");
    }

    @Test
    void whatWasDoneIsRemembered() throws Exception {
        log.during(bundle(), ORDERS, changeSets -> changeSets.accept(ONE));
        Run run = log.runs().get(0);
        assertEquals("orders", run.unit());
        assertEquals("1.2.0", run.version());
        assertEquals(List.of(ONE), run.changeSets());
        assertEquals("", run.failure());
    }

    @Test
    void whereNothingWasNewThereIsNothingToSay() throws Exception {
        log.during(bundle(), ORDERS, changeSets -> {});
        assertEquals(List.of(), log.runs());
    }

    @Test
    void aFailureIsRememberedWithWhatWasDoneBefore() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> log.during(bundle(), ORDERS, changeSets -> {
                    changeSets.accept(ONE);
                    throw new IllegalStateException("no such column");
                }));
        assertEquals("no such column", thrown.getMessage());
        assertEquals("no such column", log.runs().get(0).failure());
        assertEquals(List.of(ONE), log.runs().get(0).changeSets());
    }

    @Test
    void itDoesNotGrowForEver() throws Exception {
        for (int i = 0; i < 600; i++) {
            log.during(bundle(), ORDERS, changeSets -> changeSets.accept(ONE));
        }
        assertEquals(500, log.runs().size());
    }
}
