package org.tesseracrm.rehearsal;

/**
 * Something to know.
 *
 * @param text what it is, and what to do about it
 */
record Finding(Severity severity, String text) {
    enum Severity {
        FAILURE,
        WARNING,
        NOTE
    }

    static Finding failure(String text) {
        return new Finding(Severity.FAILURE, text);
    }

    static Finding warning(String text) {
        return new Finding(Severity.WARNING, text);
    }

    static Finding note(String text) {
        return new Finding(Severity.NOTE, text);
    }
}
