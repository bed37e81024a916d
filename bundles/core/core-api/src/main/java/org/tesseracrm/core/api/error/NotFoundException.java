package org.tesseracrm.core.api.error;

import org.tesseracrm.i18n.Text;

/** Not there, or not visible to the caller: the two look the same (404). */
public final class NotFoundException extends CrmException {
    public NotFoundException() {
        super(Text.of("core.error.notFound"));
    }
}
