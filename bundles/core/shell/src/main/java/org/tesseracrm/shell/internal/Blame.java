package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Whose failure it is: the module whose code is nearest to it; else the one whose part, or page, it is. */
final class Blame {
    private static final int DEEPEST = 10;

    private Blame() {}

    /** @param provider null where it is not known; @param ui null where none is in charge */
    static String module(UI ui, Bundle provider, Throwable error) {
        Throwable thrown = error;
        Optional<String> nearest = Optional.empty();
        for (int depth = 0; thrown != null && depth < DEEPEST; depth++, thrown = thrown.getCause()) {
            // what caused it is nearer
            Optional<String> outer = nearest;
            nearest = nearest(thrown).or(() -> outer);
        }
        return nearest.orElseGet(() ->
                provider != null ? Leaving.module(provider) : ui == null ? Leaving.CORE : Leaving.shownModule(ui));
    }

    private static Optional<String> nearest(Throwable thrown) {
        Set<String> classes = new LinkedHashSet<>();
        for (StackTraceElement frame : thrown.getStackTrace()) {
            classes.add(frame.getClassName());
        }
        Bundle[] bundles =
                FrameworkUtil.getBundle(Blame.class).getBundleContext().getBundles();
        return classes.stream()
                .flatMap(each -> module(bundles, each.replace('.', '/') + ".class"))
                .findFirst();
    }

    /** Hidden classes have no file, but stand among others of their bundle. */
    private static Stream<String> module(Bundle[] bundles, String file) {
        return Stream.of(bundles)
                .filter(bundle -> !Leaving.module(bundle).equals(Leaving.CORE))
                .filter(bundle -> bundle.getEntry(file) != null)
                .map(Leaving::module);
    }
}
