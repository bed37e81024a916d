package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** Company, user or password are wrong, or the account is locked (401). */
public final class SignInRefusedException extends CrmException {
    public SignInRefusedException(Text text) {
        super(text);
    }
}
