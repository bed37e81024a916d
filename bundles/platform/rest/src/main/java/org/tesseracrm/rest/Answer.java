package org.tesseracrm.rest;

/** What a resource method returns where the record alone does not say it all; the record's type stays visible to OpenAPI. */
public sealed interface Answer<T> {
    T body();

    /** What is never changed has no version to tell. */
    long UNVERSIONED = -1;

    /** 201 with the record's place, {@code <path of the request>/<id>}, and its version unless {@link #UNVERSIONED}. */
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
