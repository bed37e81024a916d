package org.tesseracrm.rest.internal.server;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AbsencesTest {
    private static final Owner ALPHA = new Owner(10, "alpha", "alpha");

    private final Set<Long> atWork = new HashSet<>(Set.of(10L, 11L));
    private final Absences absences = new Absences(atWork::contains);

    @Test
    void whatWentIsMissingUntilAllOfItIsBack() {
        absences.went(ALPHA, "A");
        absences.went(ALPHA, "B");
        assertTrue(absences.any("alpha"));
        assertFalse(absences.any("beta"));

        absences.came(ALPHA, "A");
        assertTrue(absences.any("alpha"));
        absences.came(ALPHA, "B");
        assertFalse(absences.any("alpha"));
    }

    @Test
    void nobodyWaitsForABundleThatStopped() {
        absences.went(ALPHA, "A");
        atWork.remove(10L);
        assertFalse(absences.any("alpha"));

        // started again it comes with all it has
        atWork.add(10L);
        assertFalse(absences.any("alpha"));
    }
}
