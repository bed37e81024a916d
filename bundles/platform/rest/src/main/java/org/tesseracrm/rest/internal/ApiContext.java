package org.tesseracrm.rest.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;

/** A context of its own, longer than the UI's {@code /}: what happens to that one does not concern REST. */
@Component(
        service = ServletContextHelper.class,
        scope = ServiceScope.BUNDLE,
        property = {"osgi.http.whiteboard.context.name=tessera-api", "osgi.http.whiteboard.context.path=/api"})
public final class ApiContext extends ServletContextHelper {}
