package org.tesseracrm.web.internal;

/** An error where only exceptions are expected. */
final class UnexpectedError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnexpectedError(Error error) {
        super(error);
    }
}
