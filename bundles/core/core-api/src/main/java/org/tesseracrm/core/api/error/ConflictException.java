package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** What is asked for clashes with what is there (409). */
public final class ConflictException extends CrmException {
    public ConflictException(Text text) {
        super(text);
    }
}
