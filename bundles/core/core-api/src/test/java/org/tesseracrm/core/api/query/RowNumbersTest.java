package org.tesseracrm.core.api.query;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class RowNumbersTest {
    @Property(tries = 500)
    void whatIsWrittenIsRead(
            @ForAll @NotEmpty Set<@IntRange(min = 1) Integer> some, @ForAll @IntRange(max = 50) int cut) {
        int[] numbers = new TreeSet<>(some).stream().mapToInt(Integer::intValue).toArray();
        int middle = Math.min(cut, numbers.length);
        RowNumbers first = new RowNumbers(0);
        for (int i = 0; i < middle; i++) {
            first.add(numbers[i]);
        }
        RowNumbers second = new RowNumbers(first.last());
        for (int i = middle; i < numbers.length; i++) {
            second.add(numbers[i]);
        }
        byte[] together = new byte[first.length() + second.length()];
        System.arraycopy(first.bytes(), 0, together, 0, first.length());
        System.arraycopy(second.bytes(), 0, together, first.length(), second.length());
        int[] read = new int[numbers.length];

        assertEquals(numbers.length, RowNumbers.read(together, read, 0));
        assertArrayEquals(numbers, read);
        assertEquals(numbers.length, first.count() + second.count());
    }

    @Test
    void neighboursTakeAByteEach() {
        RowNumbers numbers = new RowNumbers(1_000_000);
        for (int i = 1; i <= 100; i++) {
            numbers.add(1_000_000 + i);
        }
        assertEquals(100, numbers.length());
    }

    @Test
    void numbersAscend() {
        RowNumbers numbers = new RowNumbers(5);
        assertThrows(IllegalArgumentException.class, () -> numbers.add(5));
    }
}
