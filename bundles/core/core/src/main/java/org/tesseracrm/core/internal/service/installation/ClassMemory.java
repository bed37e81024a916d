package org.tesseracrm.core.internal.service.installation;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javax.management.JMException;
import javax.management.ObjectName;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.core.api.admin.Installation.Memory;

/**
 * What the classes of each module take, as the virtual machine itself says. It knows its class loaders by addresses; one class of
 * each tells whose it is.
 */
@Component(service = ClassMemory.class)
public final class ClassMemory {
    private static final Logger LOG = LoggerFactory.getLogger(ClassMemory.class);
    private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";
    /** Asking stops everything for some milliseconds. */
    private static final long FRESH_NANOS = Duration.ofSeconds(10).toNanos();

    private LoaderTable last;
    private long lastAt;

    /** By module; those without a loaded class are missing. */
    Map<String, Memory> of(Collection<Bundle> bundles) {
        return now().memory(whose(bundles));
    }

    private static Function<String, String> whose(Collection<Bundle> bundles) {
        return type -> bundles.stream()
                .filter(bundle -> has(bundle, type.replace('.', '/') + ".class"))
                .map(Tiles::moduleOf)
                .findFirst()
                .orElse("");
    }

    private static boolean has(Bundle bundle, String entry) {
        try {
            return bundle.getEntry(entry) != null;
        } catch (IllegalStateException e) {
            // it has gone meanwhile
            return false;
        }
    }

    private synchronized LoaderTable now() {
        if (last == null || System.nanoTime() - lastAt > FRESH_NANOS) {
            try {
                last = LoaderTable.read(ask("vmClassloaderStats"), ask("vmClassloaders", "show-classes", "verbose"));
            } catch (JMException | RuntimeException e) {
                LOG.debug("This Java does not tell what classes take", e);
                last = new LoaderTable(new HashMap<>());
            }
            lastAt = System.nanoTime();
        }
        return last;
    }

    private static String ask(String command, String... arguments) throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(new ObjectName(COMMANDS), command, new Object[] {arguments}, new String[] {
                    String[].class.getName()
                });
    }
}
