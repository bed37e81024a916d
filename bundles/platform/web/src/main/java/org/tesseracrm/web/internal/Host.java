package org.tesseracrm.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.web.UiHost;

/** The host while there is one. A host that fails harms nobody but the one it was called for. */
@Component(service = Host.class)
public final class Host {
    private static final Logger LOG = LoggerFactory.getLogger(Host.class);
    private static final UiHost.Scope NOTHING = () -> {};

    private final List<Runnable> onCome = new CopyOnWriteArrayList<>();
    private volatile UiHost host;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setHost(UiHost now) {
        host = now;
        onCome.forEach(Runnable::run);
    }

    void unsetHost(UiHost before) {
        if (host == before) {
            host = null;
        }
    }

    /** Calls back whenever a host has come. */
    void onCome(Runnable action) {
        onCome.add(action);
    }

    boolean present() {
        return host != null;
    }

    /** Without a host, or when it fails, nobody is in charge, and whatever needs somebody will be refused. */
    UiHost.Scope enter(VaadinSession session) {
        UiHost current = host;
        if (current == null) {
            return NOTHING;
        }
        try {
            UiHost.Scope scope = current.enter(session);
            return () -> close(scope);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The user of a session could not be put in charge", e);
            return NOTHING;
        }
    }

    private static void close(UiHost.Scope scope) {
        try {
            scope.close();
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A user's scope could not be closed", e);
        }
    }

    /** True when the host was asked; then the event says whether to go on. */
    boolean beforeView(BeforeEnterEvent event, Bundle provider) {
        UiHost current = host;
        if (current == null) {
            return false;
        }
        current.beforeView(event, provider);
        return true;
    }

    boolean viewGone(UI ui) {
        UiHost current = host;
        if (current == null) {
            return false;
        }
        try {
            current.viewGone(ui);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("A tab could not be led away from a view that has gone", e);
            return false;
        }
    }

    boolean isAnswer(Throwable error) {
        UiHost current = host;
        return current != null && current.isAnswer(error);
    }

    /** Empty where nobody knows. */
    String blame(UI ui, Bundle provider, Throwable error, String reference) {
        UiHost current = host;
        if (current == null) {
            return "";
        }
        try {
            return current.blame(ui, provider, error, reference);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Nobody could be told of failure {}", reference, e);
            return "";
        }
    }

    boolean failed(UI ui, UiHost.Failure failure) {
        UiHost current = host;
        if (current == null) {
            return false;
        }
        try {
            current.failed(ui, failure);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Failure {} could not be shown", failure.reference(), e);
            return false;
        }
    }

    Optional<UiHost.ErrorPage> errorPage(UI ui, UiHost.Failure failure) {
        UiHost current = host;
        if (current == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(current.errorPage(ui, failure));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The page for failure {} could not be made", failure.reference(), e);
            return Optional.empty();
        }
    }
}
