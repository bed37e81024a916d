package org.tesseracrm.core.internal.service.module;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.module.ModuleDeclaration;
import org.tesseracrm.core.api.module.ModuleDescriptor;
import org.tesseracrm.core.api.module.Registration;

/** The modules that are started on this server, by their declarations. */
@Component(service = InstalledModules.class)
public final class InstalledModules {
    public static final String HEADER = "Tessera-Module";
    private static final Logger LOG = LoggerFactory.getLogger(InstalledModules.class);

    private final Map<ServiceReference<?>, ModuleDescriptor> declared = new HashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile State state = State.of(List.of());

    @Activate
    public InstalledModules() {
        // declarations come by bind and go by unbind
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindDeclaration(ModuleDeclaration declaration, ServiceReference<ModuleDeclaration> reference) {
        ModuleDescriptor descriptor = declaration.descriptor();
        String module = moduleOf(reference);
        if (!descriptor.id().equals(module)) {
            LOG.warn(
                    "{} declares module {}, but its header {} says {}: ignored",
                    reference.getBundle(),
                    descriptor.id(),
                    HEADER,
                    module);
            return;
        }
        change(() -> declared.put(reference, descriptor));
    }

    void unbindDeclaration(ModuleDeclaration declaration, ServiceReference<ModuleDeclaration> reference) {
        change(() -> declared.remove(reference));
    }

    private void change(Runnable change) {
        synchronized (declared) {
            change.run();
            state = State.of(declared.values());
        }
        listeners.forEach(Runnable::run);
    }

    public Map<String, ModuleDescriptor> all() {
        return state.modules;
    }

    public boolean has(String module) {
        return state.modules.containsKey(module);
    }

    /** What the module says it needs; nothing where it is not installed. */
    public Set<String> requires(String module) {
        ModuleDescriptor descriptor = state.modules.get(module);
        return descriptor == null ? Set.of() : descriptor.requires();
    }

    public Optional<Declared> permission(String id) {
        return Optional.ofNullable(state.permissions.get(id));
    }

    public Collection<Declared> permissions() {
        return state.permissions.values();
    }

    /** Called at once, on the thread that brings the change. */
    public Registration onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** The module to which a service's bundle belongs; the core's where the bundle names none. */
    static String moduleOf(ServiceReference<?> reference) {
        var bundle = reference.getBundle();
        String module = bundle == null ? null : bundle.getHeaders("").get(HEADER);
        return module == null || module.isBlank() ? ModuleStates.CORE : module.strip();
    }

    /** A permission and the module that declares it. */
    public record Declared(String module, ModuleDescriptor.Permission permission) {}

    private record State(Map<String, ModuleDescriptor> modules, Map<String, Declared> permissions) {
        static State of(Collection<ModuleDescriptor> descriptors) {
            Map<String, ModuleDescriptor> modules = new TreeMap<>();
            Map<String, Declared> permissions = new TreeMap<>();
            for (ModuleDescriptor module : descriptors) {
                modules.put(module.id(), module);
                module.permissions().forEach(p -> permissions.put(p.id(), new Declared(module.id(), p)));
            }
            return new State(modules, permissions);
        }
    }
}
