package org.tesseracrm.web.internal;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the prototype services of one kind; one that is wrong is told in the log and left out. */
final class SourceTracker<S> extends ServiceTracker<S, Source> {
    private static final Logger LOG = LoggerFactory.getLogger(SourceTracker.class);

    private final BiConsumer<ServiceReference<?>, Source> came;
    private final Consumer<Source> went;

    SourceTracker(
            BundleContext context, Class<S> kind, BiConsumer<ServiceReference<?>, Source> came, Consumer<Source> went) {
        super(context, kind, null);
        this.came = came;
        this.went = went;
    }

    static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }

    @Override
    public Source addingService(ServiceReference<S> reference) {
        try {
            Source source = ServiceSource.of(context, reference);
            came.accept(reference, source);
            return source;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{} is left out: {}", reference, e.getMessage(), e);
            return null;
        }
    }

    @Override
    public void removedService(ServiceReference<S> reference, Source source) {
        went.accept(source);
    }
}
