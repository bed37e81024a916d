package org.tesseracrm.core.internal.service.attachment;

import org.tesseracrm.core.internal.service.Fakes;

/** Configurations. */
final class Configured {
    /** What holds where nothing is said. */
    static final AttachmentSettings.Config NOTHING = Fakes.fake(
            AttachmentSettings.Config.class,
            (method, args) -> AttachmentSettings.Config.class.getMethod(method).getDefaultValue());

    private Configured() {}
}
