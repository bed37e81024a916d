package org.tesseracrm.core.api.module;

import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One contribution and where it comes from. */
@ProviderType
public interface Contribution<T> {
    String module();

    /** Service properties, for instance {@code tessera.slot.title}. */
    Map<String, Object> properties();

    default String property(String name) {
        return properties().get(name) instanceof String text ? text : "";
    }

    /** The service, made anew where it is prototype-scoped; empty where it has just gone. */
    Optional<Lease<T>> lease();

    /** A service in use; closed when it is done with. */
    @ProviderType
    interface Lease<T> extends Registration {
        T get();
    }
}
