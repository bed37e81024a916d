package org.tesseracrm.core.internal.service.module;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.module.Contribution;

/** A service that contributes, with what its properties say about its place and who may have it. */
record Listed<T>(
        String module,
        Map<String, Object> properties,
        int order,
        String name,
        List<String> permissions,
        ServiceReference<T> reference,
        BundleContext context)
        implements Contribution<T>, Comparable<Listed<T>> {
    private static final Logger LOG = LoggerFactory.getLogger(Listed.class);
    private static final int LAST = 1000;
    private static final Comparator<Listed<?>> PLACE =
            Comparator.<Listed<?>>comparingInt(Listed::order).thenComparing(Listed::name);

    static <T> Listed<T> of(ServiceReference<T> reference, BundleContext context) {
        Map<String, Object> properties = new TreeMap<>();
        for (String key : reference.getPropertyKeys()) {
            properties.put(key, reference.getProperty(key));
        }
        int order = LAST;
        List<String> permissions = new ArrayList<>();
        for (Map.Entry<String, Object> property : properties.entrySet()) {
            if (property.getKey().endsWith(".order") && property.getValue() instanceof Number number) {
                order = number.intValue();
            } else if (property.getKey().endsWith(".permission")
                    && property.getValue() instanceof String permission
                    && !permission.isEmpty()) {
                permissions.add(permission);
            }
        }
        return new Listed<>(
                InstalledModules.moduleOf(reference),
                Map.copyOf(properties),
                order,
                properties.getOrDefault("component.name", "") + "#" + properties.get("service.id"),
                List.copyOf(permissions),
                reference,
                context);
    }

    /** False once its bundle has begun to stop: the service is still there for a moment, what it needs may not be. */
    boolean stays() {
        Bundle bundle = reference.getBundle();
        return bundle != null && (bundle.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0;
    }

    @Override
    public Optional<Lease<T>> lease() {
        try {
            ServiceObjects<T> objects = context.getServiceObjects(reference);
            T service = objects == null ? null : objects.getService();
            return service == null ? Optional.empty() : Optional.of(new Held<>(objects, service));
        } catch (IllegalStateException e) {
            LOG.debug("{} has gone with the bundle that asks for it", name, e);
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Listed<T> other) {
        return PLACE.compare(this, other);
    }

    private static final class Held<T> implements Lease<T> {
        private final ServiceObjects<T> objects;
        private final T service;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Held(ServiceObjects<T> objects, T service) {
            this.objects = objects;
            this.service = service;
        }

        @Override
        public T get() {
            return service;
        }

        @Override
        public void close() {
            if (open.compareAndSet(true, false)) {
                try {
                    objects.ungetService(service);
                } catch (IllegalStateException | IllegalArgumentException e) {
                    LOG.debug("The service had gone before it was given back", e);
                }
            }
        }
    }
}
