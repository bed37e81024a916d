package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** Nobody is signed in, or the sign-in has ended (401). */
public final class NotSignedInException extends CrmException {
    public NotSignedInException() {
        super(Text.of("core.error.notSignedIn"));
    }
}
