package org.tesseracrm.mariadb.embedded.internal;

/** Why the server does not run: one sentence that the operator understands. */
final class Trouble extends Exception {
    private static final long serialVersionUID = 1L;

    Trouble(String sentence) {
        super(sentence);
    }

    Trouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
