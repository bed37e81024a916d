package org.tesseracrm.rest.internal.openapi;

/**
 * One server's part of the OpenAPI document, as text: it refers to none of the module's classes.
 *
 * @param base path segment after {@code /api/v1/}
 * @param json an OpenAPI document of its own, paths relative to the base
 */
public record ApiPart(String base, String json) {}
