package org.tesseracrm.shell.internal;

import com.vaadin.flow.router.BeforeEnterEvent;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.i18n.Text;

/** Turns people away from pages that are not for them; the services behind refuse them anyway. */
public final class Gatekeeper {

    private Gatekeeper() {}

    /** @return whether the page may be shown; else they are on their way to the workbench with the reason */
    public static boolean admits(BeforeEnterEvent event, Access access, String permission) {
        if (access.may(permission)) {
            return true;
        }
        event.forwardTo(Paths.WORKBENCH);
        Notices.error("core.error.forbidden", Text.of("permission." + permission));
        return false;
    }
}
