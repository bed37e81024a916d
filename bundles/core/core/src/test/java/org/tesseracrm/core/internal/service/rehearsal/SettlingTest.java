package org.tesseracrm.core.internal.service.rehearsal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.admin.Installation.Module;
import org.tesseracrm.core.api.admin.Installation.Origin;
import org.tesseracrm.core.api.admin.Installation.State;
import org.tesseracrm.core.api.admin.Installation.Version;
import org.tesseracrm.core.api.admin.ModuleUploads.Signature;

class SettlingTest {
    private static Module module(State state, Version... versions) {
        return new Module(
                "orders",
                "Orders",
                "",
                "1.0.0",
                "",
                state,
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(versions),
                null,
                null);
    }

    private static Version version(String number, boolean installed, Origin origin, String problem) {
        return new Version(number, installed, origin, Signature.NONE, "", null, 0, problem, "");
    }

    @Test
    void whatIsOnItsWayIsWaitedFor() {
        assertFalse(Settling.isSettled(module(State.WAITING), null));
        assertTrue(Settling.isSettled(module(State.RUNNING), null));
        assertTrue(Settling.isSettled(module(State.QUARANTINED), "1.0.0"));
    }

    @Test
    void anUploadThatIsWantedIsWaitedForUntilItRunsOrSaysWhyNot() {
        Version own = version("1.0.0", true, Origin.DISTRIBUTION, "");
        assertFalse(
                Settling.isSettled(module(State.RUNNING, own, version("2.0.0", false, Origin.UPLOADED, "")), "2.0.0"));
        assertTrue(Settling.isSettled(module(State.RUNNING, version("2.0.0", true, Origin.UPLOADED, "")), "2.0.0"));
        assertTrue(Settling.isSettled(
                module(State.RUNNING, own, version("2.0.0", false, Origin.UPLOADED, "Its tables.")), "2.0.0"));
        // a version that is not there never comes
        assertTrue(Settling.isSettled(module(State.RUNNING, own), "3.0.0"));
    }

    @Test
    void theDistributionsIsAnyOfIt() {
        assertTrue(Settling.isSettled(module(State.RUNNING, version("1.1.0", true, Origin.DISTRIBUTION, "")), ""));
        assertFalse(Settling.isSettled(module(State.AVAILABLE, version("1.1.0", false, Origin.DISTRIBUTION, "")), ""));
    }
}
