package org.tesseracrm.core.internal.service.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TurnsTest {
    @Test
    void heirsTakeTurns() {
        Map<Long, Integer> weights = new LinkedHashMap<>();
        weights.put(1L, 2);
        weights.put(2L, 1);
        Turns turns = new Turns(weights);
        assertEquals(
                List.of(1L, 2L, 1L, 1L, 2L, 1L),
                Stream.generate(turns::next).limit(6).toList());
    }

    @Property
    void nobodyIsEverFarFromHisPart(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 20) Integer> parts,
            @ForAll @IntRange(min = 1, max = 300) int count) {
        Map<Long, Integer> weights = new LinkedHashMap<>();
        parts.forEach(part -> weights.put((long) weights.size(), part));
        int total = parts.stream().mapToInt(Integer::intValue).sum();
        Turns turns = new Turns(weights);
        Map<Long, Integer> got = new HashMap<>();
        for (int i = 0; i < count; i++) {
            got.merge(turns.next(), 1, Integer::sum);
        }
        weights.forEach((heir, part) -> {
            double due = (double) count * part / total;
            assertTrue(Math.abs(got.getOrDefault(heir, 0) - due) <= parts.size(), () -> got + " of " + weights);
        });
        if (count % total == 0) {
            weights.forEach((heir, part) -> assertEquals(count / total * part, got.get(heir)));
        }
    }
}
