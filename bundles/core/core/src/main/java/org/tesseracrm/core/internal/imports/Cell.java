package org.tesseracrm.core.internal.imports;

/**
 * A cell as it stands in the file.
 *
 * @param text trimmed; empty where there is a fault that leaves no text
 */
record Cell(String text, Fault fault) {
    /** The longest text taken, in characters. */
    static final int MAX = 64 << 10;

    static final Cell EMPTY = new Cell("", Fault.NONE);

    /** What keeps a cell from being taken. */
    enum Fault {
        NONE,
        FORMULA,
        ERROR_VALUE,
        TOO_LARGE
    }

    static Cell of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new Cell(stripped, Fault.NONE);
    }

    boolean isEmpty() {
        return fault == Fault.NONE && text.isEmpty();
    }
}
