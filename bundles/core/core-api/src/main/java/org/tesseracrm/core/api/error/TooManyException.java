package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** Too often or too many (429). */
public final class TooManyException extends CrmException {
    public TooManyException(Text text) {
        super(text);
    }
}
