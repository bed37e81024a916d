package org.tesseracrm.rest;

/** What a resource method returns where the record alone does not say it all; the record's type stays visible to OpenAPI. */
public sealed interface Answer<T> {
    T body();

    /** 201 with the record's place, {@code <path of the request>/<id>}, and its version. */
    record Created<T>(T body, String id, long version) implements Answer<T> {}

    /** 200 with the record's version, as {@code If-Match} wants it back. */
    record Versioned<T>(T body, long version) implements Answer<T> {}

    /**
     * 202: begun, and to be watched at that place.
     *
     * @param location path from the root, for instance {@code /api/v1/core/jobs/17}
     */
    record Accepted<T>(T body, String location) implements Answer<T> {}
}
