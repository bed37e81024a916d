package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.Optional;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;

/**
 * In which of his duty roles somebody works just now (A5): whose menu and workbench he sees. It gives no right and takes none. The
 * browser remembers it.
 */
public final class ActiveRole {
    private static final String COOKIE = "tessera-role";
    private static final String CHOSEN = "tessera.role";

    private ActiveRole() {}

    /** Empty: in all of them at once. */
    public static Optional<DutyRole> of(Caller caller) {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null || caller.roles().size() < 2) {
            return Optional.empty();
        }
        // pushes bring no cookies along
        String chosen = session.getAttribute(CHOSEN) instanceof String known
                ? known
                : Cookies.read(COOKIE).orElse("");
        session.setAttribute(CHOSEN, chosen);
        return Arrays.stream(DutyRole.values())
                .filter(role -> chosen.equals(value(caller, Optional.of(role))))
                .filter(caller.roles()::contains)
                .findFirst();
    }

    public static void choose(UI ui, Caller caller, Optional<DutyRole> role) {
        String value = value(caller, role);
        ui.getSession().setAttribute(CHOSEN, value);
        Cookies.remember(ui, COOKIE, value);
    }

    /** Several people may use one browser. */
    private static String value(Caller caller, Optional<DutyRole> role) {
        return caller.userId() + "." + role.map(Enum::name).orElse("");
    }
}
