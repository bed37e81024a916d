package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** An error that a user can understand and mend: a label in his language, and no trace of the inside. */
public abstract sealed class CrmException extends RuntimeException
        permits NotSignedInException,
                SignInRefusedException,
                ForbiddenException,
                NotFoundException,
                ConflictException,
                StaleVersionException,
                InvalidInputException,
                TooManyException,
                UnavailableException {
    private final transient Text text;

    protected CrmException(Text text) {
        super(text.toString());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}
