package org.tesseracrm.rest.internal.server;

/**
 * Whose server it is: all resources of a bundle that stand under one base.
 *
 * @param bundle id of the bundle
 * @param base path segment after {@code /api/v1/}
 * @param module id of the module, by which the guard decides
 */
public record Owner(long bundle, String base, String module) implements Comparable<Owner> {
    /** The older bundle has the base where two want it. */
    @Override
    public int compareTo(Owner other) {
        int byBundle = Long.compare(bundle, other.bundle);
        return byBundle != 0 ? byBundle : base.compareTo(other.base);
    }
}
