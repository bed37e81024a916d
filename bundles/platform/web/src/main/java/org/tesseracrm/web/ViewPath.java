package org.tesseracrm.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The address of a {@link View}: Vaadin's route syntax without a leading slash, such as {@code contacts/customers/:id}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ViewPath {
    String PREFIX_ = "tessera.view.";

    /** Becomes the service property {@code tessera.view.path}. */
    String path();

    /** False for a page outside the frame, such as sign-in. */
    boolean framed() default true;
}
