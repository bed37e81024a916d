package org.tesseracrm.datasource;

/** The database could not do the work now and may later (503). Nothing was saved, but see {@link Reason#OUTCOME_UNKNOWN}. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DatabaseUnavailableException(Reason reason, Throwable cause) {
        super(reason.sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        UNREACHABLE("The database cannot be reached."),
        BUSY("The database takes no further connection at the moment."),
        REFUSED("The database refuses the user, the password or the database name it was given."),
        READ_ONLY("The database takes no writes at the moment."),
        /** The connection broke while the commit was under way: whether the work was saved must be looked up. */
        OUTCOME_UNKNOWN("The connection to the database broke while the work was being saved.");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }
}
