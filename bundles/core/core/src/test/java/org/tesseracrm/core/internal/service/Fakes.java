package org.tesseracrm.core.internal.service;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceObjects;
import org.osgi.framework.ServiceReference;
import org.tesseracrm.core.api.access.Caller;
import org.tesseracrm.core.api.access.DutyRole;
import org.tesseracrm.core.internal.service.module.InstalledModules;

/** Stand-ins for the framework and for people. */
public final class Fakes {
    private static final AtomicLong SERVICE_ID = new AtomicLong();

    private Fakes() {}

    public static Caller caller(long tenant, long user, Set<DutyRole> roles, Set<String> permissions) {
        return new Caller(
                tenant, "demo", user, "user" + user, "User", Locale.ENGLISH, roles, permissions, false, false);
    }

    public static Caller administrator(long tenant) {
        return new Caller(tenant, "demo", 1, "boss", "Boss", Locale.ENGLISH, Set.of(), Set.of(), true, false);
    }

    public static Caller operator(long tenant) {
        return new Caller(tenant, "operator", 1, "admin", "Admin", Locale.ENGLISH, Set.of(), Set.of(), true, true);
    }

    /** @param module empty for a bundle that names none */
    public static Bundle bundle(String module, IntSupplier state) {
        Dictionary<String, String> headers = new Hashtable<>();
        if (!module.isEmpty()) {
            headers.put(InstalledModules.HEADER, module);
        }
        return fake(Bundle.class, (method, args) -> switch (method) {
            case "getHeaders" -> headers;
            case "getState" -> state.getAsInt();
            case "toString" -> "bundle of " + module;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** A service of a bundle that is active. */
    public static <T> ServiceReference<T> reference(String module, Map<String, Object> properties) {
        return reference(bundle(module, () -> Bundle.ACTIVE), properties);
    }

    /** A service of that bundle; compares by age like the framework's. */
    @SuppressWarnings("unchecked")
    public static <T> ServiceReference<T> reference(Bundle bundle, Map<String, Object> properties) {
        long id = SERVICE_ID.incrementAndGet();
        Map<String, Object> all = new TreeMap<>(properties);
        all.put("service.id", id);
        return fake(ServiceReference.class, (method, args) -> switch (method) {
            case "getBundle" -> bundle;
            case "getPropertyKeys" -> all.keySet().toArray(String[]::new);
            case "getProperty" -> all.get(args[0]);
            case "hashCode" -> Long.hashCode(id);
            case "compareTo" -> Long.compare((Long) ((ServiceReference<?>) args[0]).getProperty("service.id"), id);
            case "equals" ->
                args[0] instanceof ServiceReference<?> other
                        && other.getProperty("service.id").equals(id);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    /** A bundle context that knows service objects and nothing else; null for a service that has gone. */
    public static BundleContext context(ServiceObjects<?> objects) {
        return fake(BundleContext.class, (method, args) -> switch (method) {
            case "getServiceObjects" -> objects;
            case "createFilter" -> null;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    public static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                Fakes.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> answer.to(method.getName(), args)));
    }

    /** What a stand-in does. */
    @FunctionalInterface
    public interface Answer {
        Object to(String method, Object[] args) throws Throwable;
    }
}
