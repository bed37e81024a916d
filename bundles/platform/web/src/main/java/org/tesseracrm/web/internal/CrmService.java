package org.tesseracrm.web.internal;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.SessionExpiredException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.FaviconHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import com.vaadin.flow.shared.Registration;
import java.net.URL;
import java.util.List;
import java.util.concurrent.locks.Lock;
import org.tesseracrm.web.UiHost;

/** Vaadin's service with our instantiator, our sessions, and the session's user in charge during each request. */
final class CrmService extends VaadinServletService {
    private static final long serialVersionUID = 1;
    private static final String STATIC = "META-INF/resources";
    /** Vaadin's name of the attribute that says when a request began. */
    private static final String STARTED = "requestStartTime";

    private final transient Platform platform;
    private final transient ThreadLocal<Request> request = new ThreadLocal<>();

    /** The request that a thread is at work for. */
    private static final class Request {
        private final Request outer;
        private UiHost.Scope scope;

        Request(Request outer) {
            this.outer = outer;
        }
    }

    CrmService(VaadinServlet servlet, DeploymentConfiguration configuration, Platform platform) {
        super(servlet, configuration);
        this.platform = platform;
    }

    @Override
    protected Instantiator createInstantiator() {
        return new ViewInstantiator(this, platform);
    }

    @Override
    protected void setDefaultClassLoader() {
        setClassLoader(CrmService.class.getClassLoader());
    }

    @Override
    protected List<RequestHandler> createRequestHandlers() throws ServiceException {
        List<RequestHandler> handlers = super.createRequestHandlers();
        handlers.removeIf(FaviconHandler.class::isInstance);
        handlers.replaceAll(handler -> handler.getClass() == UidlRequestHandler.class ? new OutOfStep() : handler);
        return handlers;
    }

    @Override
    protected VaadinSession createVaadinSession(VaadinRequest asking) {
        return new CrmSession(this, platform);
    }

    /** Vaadin knows of exceptions. A view without end, or too large for the memory, fails for its own request only. */
    @Override
    public void handleRequest(VaadinRequest asking, VaadinResponse response) throws ServiceException {
        try {
            super.handleRequest(asking, response);
        } catch (Error e) {
            new Overwhelmed(platform).answer(asking, response, e);
        }
    }

    @Override
    public void requestStart(VaadinRequest asking, VaadinResponse response) {
        super.requestStart(asking, response);
        request.set(new Request(request.get()));
    }

    /** What is streamed is written without the session's lock, but not without its user. */
    @Override
    public VaadinSession findVaadinSession(VaadinRequest asking) throws SessionExpiredException {
        VaadinSession session = super.findVaadinSession(asking);
        Request current = request.get();
        // push also asks outside of requests, when a connection is lost
        if (session != null && current != null && current.scope == null) {
            Lock lock = session.getLockInstance();
            lock.lock();
            try {
                current.scope = platform.scopes().enter(session);
            } finally {
                lock.unlock();
            }
        }
        return session;
    }

    @Override
    public void requestEnd(VaadinRequest asking, VaadinResponse response, VaadinSession session) {
        if (asking.getAttribute(STARTED) == null) {
            // the request of a push connection that went away while it was opened has forgotten when it began
            asking.setAttribute(STARTED, System.nanoTime());
        }
        try {
            super.requestEnd(asking, response, session);
        } finally {
            Request current = request.get();
            leave(current);
        }
    }

    private void leave(Request current) {
        if (current == null) {
            return;
        }
        if (current.scope != null) {
            current.scope.close();
        }
        if (current.outer == null) {
            request.remove();
        } else {
            request.set(current.outer);
        }
    }

    /** A component's class stays known here for as long as we run; what it would do when we end is of no use then. */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        return StaleClasses.holdsComponentClass(listener) ? () -> {} : super.addServiceDestroyListener(listener);
    }

    /** Only what is meant for browsers: no other resource of the bundle has an address. */
    @Override
    public URL getStaticResource(String path) {
        if (!path.startsWith("/") || path.endsWith("/") || path.contains("..")) {
            return null;
        }
        URL found = getClassLoader().getResource(STATIC + path);
        return found == null || found.getPath().endsWith("/") ? null : found;
    }
}
