package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** Somebody else has changed the record since it was read (412). */
public final class StaleVersionException extends CrmException {
    public StaleVersionException() {
        super(Text.of("core.error.stale"));
    }
}
