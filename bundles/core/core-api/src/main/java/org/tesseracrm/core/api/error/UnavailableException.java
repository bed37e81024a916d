package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** For now it cannot be done, later it can (503): the database is down, the disk is full. */
public final class UnavailableException extends CrmException {
    public UnavailableException(Text text) {
        super(text);
    }
}
