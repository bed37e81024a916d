package org.tesseracrm.core.api.query;

import java.util.Arrays;

/**
 * Ascending numbers as the index of searched texts keeps them: what each has more than the one before, seven bits to a byte, the last
 * byte of each with its high bit set. Most take one byte.
 */
public final class RowNumbers {
    private byte[] bytes = new byte[8];
    private int length;
    private int last;
    private int count;

    /** @param before the number that the first is counted from */
    public RowNumbers(int before) {
        this.last = before;
    }

    /** @param number greater than all before */
    public void add(int number) {
        int more = number - last;
        if (more <= 0) {
            throw new IllegalArgumentException(number + " after " + last);
        }
        if (length + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        while (more > 0x7F) {
            bytes[length++] = (byte) (more & 0x7F);
            more >>>= 7;
        }
        bytes[length++] = (byte) (more | 0x80);
        last = number;
        count++;
    }

    public int last() {
        return last;
    }

    public int count() {
        return count;
    }

    public int length() {
        return length;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /**
     * Reads numbers behind others.
     *
     * @param into long enough
     * @param size how many are there
     * @return how many are there now
     */
    static int read(byte[] bytes, int[] into, int size) {
        int at = size;
        int number = 0;
        int more = 0;
        int shift = 0;
        for (byte each : bytes) {
            if (each < 0) {
                number += more | (each & 0x7F) << shift;
                into[at++] = number;
                more = 0;
                shift = 0;
            } else {
                more |= each << shift;
                shift += 7;
            }
        }
        return at;
    }
}
