package org.tesseracrm.web.internal;

import com.vaadin.flow.di.Lookup;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.StaticFileHandler;
import com.vaadin.flow.server.VaadinContext;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** Vaadin at every address that no other context has. A prototype, for Pax Web initialises anew when something changes. */
@Component(
        service = Servlet.class,
        scope = ServiceScope.PROTOTYPE,
        property = {
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=" + WebContext.NAME + ")",
            "osgi.http.whiteboard.servlet.name=" + WebContext.NAME,
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.servlet.asyncSupported:Boolean=true",
            "servlet.init.productionMode=true",
            "servlet.init.closeIdleSessions=true",
            "servlet.init.pushLongPollingSuspendTimeout=50000"
        })
public final class CrmServlet extends VaadinServlet {
    private static final long serialVersionUID = 1;
    private static final String ATTRIBUTES = "com.vaadin";
    private static final String OWN_FILES = "/VAADIN/";

    private final transient Platform platform;
    private transient RouteRegistry routes;

    @Activate
    public CrmServlet(@Reference Platform platform) {
        this.platform = platform;
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        ClassLoader before = enterOwnLoader();
        try {
            prepare(new VaadinServletContext(config.getServletContext()));
            super.init(config);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Pax Web runs no container initialisers for whiteboard servlets. */
    private void prepare(VaadinContext context) throws ServletException {
        new LookupInitializer()
                .initialize(context, new HashMap<>(), lookup -> context.setAttribute(Lookup.class, lookup));
        VaadinAppShellInitializer.init(Set.of(AppShell.class), context);
        ApplicationRouteRegistry registry = ApplicationRouteRegistry.getInstance(context);
        registry.setErrorNavigationTargets(Set.of(NoViewPage.class, FailurePage.class));
        platform.routes().attach(registry);
        routes = registry;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        CrmService service = new CrmService(this, configuration, platform);
        service.init();
        return service;
    }

    @Override
    protected StaticFileHandler createStaticFileHandler(VaadinService service) {
        return new StaticFiles(service);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
        if (PlainAnswers.belongsToOthers(path)) {
            PlainAnswers.notYet(response);
            return;
        }
        if (StaleSession.answered(request, response)) {
            return;
        }
        ClassLoader before = enterOwnLoader();
        try {
            SecurityHeaders.set(response);
            answer(request, response, path);
        } finally {
            platform.scopes().end();
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String path)
            throws ServletException, IOException {
        if (!opensPage(request, path)) {
            super.service(request, response);
        } else if (!serveStaticOrWebJarRequest(request, response)) {
            if (!platform.routes().ready()) {
                PlainAnswers.starting(request, response);
                return;
            }
            if (!isView(path)) {
                // the page says the same, and offers the way out
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
            super.service(request, response);
        }
    }

    private static boolean opensPage(HttpServletRequest request, String path) {
        return "GET".equals(request.getMethod()) && request.getParameter("v-r") == null && !path.startsWith(OWN_FILES);
    }

    private boolean isView(String path) {
        return routes.getNavigationRouteTarget(path.replaceAll("^/+|/+$", "")).hasTarget();
    }

    private static ClassLoader enterOwnLoader() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(CrmServlet.class.getClassLoader());
        return before;
    }

    @Override
    public void destroy() {
        ServletContext context = getServletContext();
        if (routes != null) {
            platform.routes().detach(routes);
        }
        ClassLoader before = enterOwnLoader();
        try {
            super.destroy();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            Collections.list(context.getAttributeNames()).stream()
                    .filter(name -> name.startsWith(ATTRIBUTES))
                    .forEach(context::removeAttribute);
        }
    }
}
