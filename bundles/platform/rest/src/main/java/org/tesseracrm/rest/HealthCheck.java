package org.tesseracrm.rest;

import org.osgi.annotation.versioning.ConsumerType;

/** Something that must be well for the server to serve: a service, asked by {@code /health/ready}. */
@ConsumerType
public interface HealthCheck {
    /** One lower-case word. */
    String name();

    /** Takes 3 seconds at most; what takes much longer or throws counts as not well. */
    Health check();

    /** Whether the server is not ready without it. */
    default boolean required() {
        return true;
    }

    /** @param detail for an operator to read; seen without sign-in, so nothing that is nobody's business */
    record Health(boolean ok, String detail) {}
}
