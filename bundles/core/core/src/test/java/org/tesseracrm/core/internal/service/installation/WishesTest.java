package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;
import org.tesseracrm.core.internal.service.installation.Wishes.Wish;
import org.tesseracrm.core.internal.service.upload.Kept;

class WishesTest {
    @TempDir
    Path folder;

    @Test
    void outliveTheServer() {
        Fault fault = new Fault(Fault.Kind.MIGRATION, "line 3: 表 orders = gone; #");
        Wishes before = new Wishes(folder);
        before.install(feature("orders", "1.2.0", true));
        before.install(feature("visits", "1.0.0", false));
        before.remove("contacts");
        before.quarantine("sms", "2.0.0", fault);

        Wishes after = new Wishes(folder);

        assertEquals(
                Map.of(
                        "orders",
                        new Wish(true, "1.2.0", null),
                        "visits",
                        new Wish(true, "", null),
                        "contacts",
                        new Wish(false, "", null),
                        "sms",
                        new Wish(false, "", fault)),
                after.all());
        assertEquals(Optional.of(fault), after.fault("sms"));
        assertEquals(Optional.of(fault), after.fault("sms", "2.0.0"));
        assertEquals(Optional.empty(), after.fault("unknown"));
    }

    @Test
    void theLastOneCounts() {
        Wishes wishes = new Wishes(folder);
        wishes.quarantine("sms", "1.0.0", new Fault(Fault.Kind.START, "no key"));
        wishes.install(feature("sms", "1.0.0", true));

        assertEquals(Map.of("sms", new Wish(true, "1.0.0", null)), wishes.all());
        assertEquals(Optional.empty(), wishes.fault("sms", "1.0.0"));
    }

    @Test
    void aVersionInQuarantineSaysNothingOfThatWhichRuns() {
        Fault fault = new Fault(Fault.Kind.HANG, "60");
        Wishes wishes = new Wishes(folder);
        wishes.install(feature("sms", "1.0.0", true));
        wishes.quarantineVersion("sms", "2.0.0", fault);

        assertEquals(Map.of("sms", new Wish(true, "1.0.0", null)), wishes.all());
        assertEquals(Optional.of(fault), wishes.fault("sms", "2.0.0"));

        wishes.forget("sms", "2.0.0");
        assertEquals(Optional.empty(), wishes.fault("sms", "2.0.0"));
    }

    @Test
    void withTheVersionThatFailedItsQuarantineGoes() {
        Wishes wishes = new Wishes(folder);
        wishes.quarantine("sms", "1.0.0", new Fault(Fault.Kind.START, "no key"));
        wishes.forget("sms", "1.0.0");

        assertEquals(Optional.empty(), wishes.fault("sms"));
    }

    private static ModuleFeature feature(String module, String version, boolean uploaded) {
        JarFacts facts =
                new JarFacts("org.example." + module, version, "Example", "", module, false, 1, Map.of(), Map.of());
        Kept kept = new Kept(
                module, version, "Example", Path.of("x"), List.of(), List.of(), Signature.NONE, "", Instant.EPOCH);
        return new ModuleFeature(module, "1", false, Set.of(), List.of(), false, facts, 1, uploaded ? kept : null);
    }
}
