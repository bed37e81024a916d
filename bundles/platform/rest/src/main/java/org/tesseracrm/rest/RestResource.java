package org.tesseracrm.rest;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A JAX-RS resource class as a Declarative Services component under this interface (singleton scope). All resources of a
 * bundle make one server under {@code /api/v1/<Tessera-Module of the bundle>}; the service property
 * {@code tessera.rest.base} names another base (the core's {@code operator}). {@code @Path} is relative to it.
 */
@ConsumerType
public interface RestResource {}
