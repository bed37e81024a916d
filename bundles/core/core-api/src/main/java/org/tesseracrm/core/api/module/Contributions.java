package org.tesseracrm.core.api.module;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one registry of all that modules add, whatever its kind. A contribution is a Declarative Services component under an
 * interface; it belongs to the module of its bundle without having to say so. Any service property whose name ends with
 * {@code .order} gives its place, any that ends with {@code .permission} what the caller must have, {@code administrator} and
 * {@code operator} included.
 */
@ProviderType
public interface Contributions {
    /** Follows the services of that interface until closed. Close it in {@code @Deactivate}. */
    <T> ContributionSet<T> of(Class<T> kind);
}
