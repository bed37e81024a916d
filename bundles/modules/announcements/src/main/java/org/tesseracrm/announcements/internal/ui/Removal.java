package org.tesseracrm.announcements.internal.ui;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The moment in which the module is being removed while somebody looks at it. */
final class Removal {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);

    private Removal() {}

    /** Does it; what fails because the module is going is nobody's error: what is on the screen goes with it. */
    static void bear(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            Bundle bundle = FrameworkUtil.getBundle(Removal.class);
            if (bundle == null || bundle.getState() == Bundle.ACTIVE) {
                throw e;
            }
            LOG.debug("Not shown any more, the module is going", e);
        }
    }
}
