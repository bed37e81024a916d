package org.tesseracrm.web.internal;

/** A view could not be made. Declarative Services wrote what its constructor threw into the log just before, and keeps it. */
final class NotMadeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotMadeException(Class<?> view) {
        super(view.getName() + " could not be made; the entry before this one says why");
    }
}
