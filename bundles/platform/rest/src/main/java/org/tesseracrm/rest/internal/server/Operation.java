package org.tesseracrm.rest.internal.server;

/**
 * What must be known of a resource method before anything is done for a request.
 *
 * @param open needs no sign-in
 * @param bodyLimit in bytes
 * @param secret whether its answer must not be kept
 */
public record Operation(boolean open, long bodyLimit, boolean secret) {
    public static final long USUAL_LIMIT = 1 << 20;
    /** What holds where no method matches. */
    public static final Operation NONE = new Operation(false, USUAL_LIMIT, false);
}
