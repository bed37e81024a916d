package org.tesseracrm.core.internal.service.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.core.internal.service.installation.Wishes.Wish;

class WishesTest {
    @TempDir
    Path folder;

    @Test
    void outliveTheServer() {
        Fault fault = new Fault(Fault.Kind.MIGRATION, "line 3: 表 orders = gone; #");
        Wishes before = new Wishes(folder);
        before.install("orders");
        before.remove("contacts");
        before.quarantine("sms", fault);

        Wishes after = new Wishes(folder);

        assertEquals(
                Map.of(
                        "orders",
                        new Wish(true, null),
                        "contacts",
                        new Wish(false, null),
                        "sms",
                        new Wish(false, fault)),
                after.all());
        assertEquals(Optional.of(fault), after.fault("sms"));
        assertEquals(Optional.empty(), after.fault("unknown"));
    }

    @Test
    void theLastOneCounts() {
        Wishes wishes = new Wishes(folder);
        wishes.quarantine("sms", new Fault(Fault.Kind.START, "no key"));
        wishes.install("sms");

        assertEquals(Map.of("sms", new Wish(true, null)), wishes.all());
    }
}
