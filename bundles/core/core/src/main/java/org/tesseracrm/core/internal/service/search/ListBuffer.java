package org.tesseracrm.core.internal.service.search;

import java.util.Arrays;

/** Lists by their piece of text, gathered in memory: open addressing, for there are a hundred entries a row. */
final class ListBuffer {
    private static final int FIRST_SIZE = 1 << 12;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] grams = new long[FIRST_SIZE];
    private Numbers[] lists = new Numbers[FIRST_SIZE];
    private int size;

    private static final class Numbers {
        private int[] numbers = new int[2];
        private int count;

        private void add(int number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = number;
        }
    }

    /** @param gram not 0 */
    void add(long gram, int number) {
        int at = place(grams, gram);
        if (lists[at] == null) {
            grams[at] = gram;
            lists[at] = new Numbers();
            lists[at].add(number);
            if (++size * 2 > grams.length) {
                grow();
            }
        } else {
            lists[at].add(number);
        }
    }

    /** In the order in which they came. */
    int[] get(long gram) {
        Numbers list = lists[place(grams, gram)];
        return Arrays.copyOf(list.numbers, list.count);
    }

    /** In the order in which they lie in the table. */
    long[] grams() {
        long[] sorted = new long[size];
        int at = 0;
        for (long gram : grams) {
            if (gram != 0) {
                sorted[at++] = gram;
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    private static int place(long[] table, long gram) {
        int at = (int) (gram * MIX >>> 32) & table.length - 1;
        while (table[at] != 0 && table[at] != gram) {
            at = at + 1 & table.length - 1;
        }
        return at;
    }

    private void grow() {
        long[] wider = new long[grams.length * 2];
        Numbers[] moved = new Numbers[wider.length];
        for (int i = 0; i < grams.length; i++) {
            if (grams[i] != 0) {
                int at = place(wider, grams[i]);
                wider[at] = grams[i];
                moved[at] = lists[i];
            }
        }
        grams = wider;
        lists = moved;
    }
}
