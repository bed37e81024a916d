package org.tesseracrm.core.api.module;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.service.component.annotations.ComponentPropertyType;

/** Puts a view into the navigation; stands beside {@code @ViewPath}. Service properties {@code tessera.navigation.*}. */
@ComponentPropertyType
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Navigation {
    String PREFIX_ = "tessera.navigation.";

    /** Key of the entry's label. */
    String label();

    /** A Vaadin icon, for instance {@code vaadin:users}. */
    String icon() default "vaadin:circle-thin";

    int order() default 1000;

    /** One of {@code work}, {@code sales}, {@code service}, {@code company}, {@code operation}. */
    String group() default "work";

    /** Permission without which it is not shown; empty: for everybody. {@code administrator} and {@code operator} name those. */
    String permission() default "";

    /**
     * Names of the duty roles whose menu it belongs to, for instance {@code SALES}; empty: those that have {@link #permission}, or
     * all where it asks for none.
     */
    String[] roles() default {};
}
