package org.tesseracrm.rest.internal.health;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/** A context of its own, so that the health of the server can be asked whatever else comes and goes. */
@Component(
        service = ServletContextHelper.class,
        scope = ServiceScope.BUNDLE,
        property = {"osgi.http.whiteboard.context.name=tessera-health", "osgi.http.whiteboard.context.path=/health"})
public final class HealthContext extends ServletContextHelper {}
