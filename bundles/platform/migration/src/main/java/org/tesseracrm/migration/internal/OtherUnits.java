package org.tesseracrm.migration.internal;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.openjpa.conf.OpenJPAConfiguration;
import org.apache.openjpa.enhance.PCRegistry;
import org.apache.openjpa.kernel.PreparedQueryCache;
import org.apache.openjpa.meta.MetaDataRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every persistence unit of OpenJPA knows of other bundles: the names of all entities, not only of its own, and who was first
 * to ask a question. For a bundle that is gone it would stay as long as the other units do.
 */
final class OtherUnits {
    private static final Logger LOG = LoggerFactory.getLogger(OtherUnits.class);

    private OtherUnits() {}

    static void forget(ClassLoader gone) {
        try {
            Collection<?> listeners =
                    (Collection<?>) field(PCRegistry.class, "_listeners").get(null);
            List<?> units;
            synchronized (listeners) {
                units = List.copyOf(listeners);
            }
            for (Object unit : units) {
                if (unit instanceof MetaDataRepository repository) {
                    forget(repository, gone);
                    forgetQuestions(repository.getConfiguration());
                }
            }
        } catch (ReflectiveOperationException e) {
            LOG.warn("OpenJPA has changed inside; its units keep the classes of bundles that are gone", e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void forget(MetaDataRepository repository, ClassLoader gone) throws ReflectiveOperationException {
        Collection<Class<?>> registered = (Collection<Class<?>>)
                field(MetaDataRepository.class, "_registered").get(repository);
        Map<String, List<Class<?>>> aliases = (Map<String, List<Class<?>>>)
                field(MetaDataRepository.class, "_aliases").get(repository);
        synchronized (registered) {
            registered.removeIf(each -> each.getClassLoader() == gone);
            synchronized (aliases) {
                aliases.values().forEach(each -> {
                    if (each != null) {
                        each.removeIf(type -> type.getClassLoader() == gone);
                    }
                });
                aliases.values().removeIf(each -> each != null && each.isEmpty());
            }
        }
    }

    /** A parsed query remembers the stack of whoever asked first, and with it his classes. It is parsed again when asked again. */
    private static void forgetQuestions(OpenJPAConfiguration configuration) {
        configuration.getQueryCompilationCacheInstance().clear();
        PreparedQueryCache prepared = configuration.getQuerySQLCacheInstance();
        if (prepared != null) {
            prepared.clear();
        }
    }

    private static Field field(Class<?> type, String name) throws NoSuchFieldException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
