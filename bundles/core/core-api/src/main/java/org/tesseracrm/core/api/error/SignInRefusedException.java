package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** Sign-in was refused (401); {@link #reason()} says what a program can do about it. */
public final class SignInRefusedException extends CrmException {
    private final Reason reason;

    public SignInRefusedException(Text text) {
        this(Reason.REFUSED, text);
    }

    public SignInRefusedException(Reason reason, Text text) {
        super(text);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** All but the first are told after the right password only. */
    public enum Reason {
        /** Company, user or password are wrong, or the company's account does not let anybody in. */
        REFUSED,
        /** The person has a second factor, and no code was given. */
        CODE_NEEDED,
        /** The code is wrong or was used already. */
        CODE_WRONG
    }
}
