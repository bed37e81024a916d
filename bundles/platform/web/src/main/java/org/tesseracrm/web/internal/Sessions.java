package org.tesseracrm.web.internal;

import com.vaadin.flow.server.VaadinSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** How long a session lives without anything done in it. */
@Component(service = Sessions.class, configurationPid = WebSettings.PID)
@Designate(ocd = WebSettings.class)
public final class Sessions {
    private static final int SECONDS = 60;

    private volatile int idleSeconds;

    @Activate
    @Modified
    void configure(WebSettings settings) {
        idleSeconds = Math.max(1, settings.idle_minutes()) * SECONDS;
    }

    void begin(VaadinSession session) {
        session.getSession().setMaxInactiveInterval(idleSeconds);
    }
}
