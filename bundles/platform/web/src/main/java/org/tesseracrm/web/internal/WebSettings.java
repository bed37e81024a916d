package org.tesseracrm.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Settings of the user interface. */
@ObjectClassDefinition(id = WebSettings.PID, name = "Tessera CRM: web")
public @interface WebSettings {
    String PID = "org.tesseracrm.web";

    @AttributeDefinition(description = "After so many minutes without anything done a session ends.")
    int idle_minutes() default 30;
}
