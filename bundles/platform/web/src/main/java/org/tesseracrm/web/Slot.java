package org.tesseracrm.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** The place of a {@link Fragment}, for instance {@code workbench}. Service properties {@code tessera.slot.*}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Slot {
    String PREFIX_ = "tessera.slot.";

    String name();

    /** Key of the heading shown above it. */
    String title() default "";

    int order() default 1000;

    /** Permission without which it is not shown; empty: for everybody. */
    String permission() default "";

    /**
     * Names of the roles whose workbench it belongs to; empty: those that have {@link #permission}, or all where it asks for none.
     */
    String[] roles() default {};
}
