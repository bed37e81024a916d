package org.tesseracrm.contacts.internal.service;

/**
 * A way to reach somebody beside the first ones (C6).
 *
 * @param kind code of the dictionary {@code contacts.reach}; absent: {@code other}
 * @param value number, address or name there
 * @param note what it is good for, or empty
 */
public record Reach(String kind, String value, String note) {
    /** What it is found by: a number also without its blanks. */
    String searched() {
        String plain = value.replaceAll("[ ()\\-]", "");
        boolean number = !plain.equals(value) && plain.matches("\\+?\\d+");
        return number ? value + " " + plain : value;
    }
}
