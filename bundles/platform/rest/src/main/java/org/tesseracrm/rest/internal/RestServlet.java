package org.tesseracrm.rest.internal;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.i18n.Text;
import org.tesseracrm.rest.IdempotencyStore;
import org.tesseracrm.rest.ProblemException;
import org.tesseracrm.rest.RestGuard;
import org.tesseracrm.rest.internal.http.Idempotency;
import org.tesseracrm.rest.internal.http.RestRequest;
import org.tesseracrm.rest.internal.problem.ProblemAnswer;
import org.tesseracrm.rest.internal.problem.Problems;
import org.tesseracrm.rest.internal.server.ModuleServer;
import org.tesseracrm.rest.internal.server.ModuleServers;
import org.tesseracrm.rest.internal.server.OpenMark;
import org.tesseracrm.rest.internal.server.Operation;

/** {@code /api/*}: to the module's server through the guard, or to the description of all. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=tessera-api",
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=tessera-api)"
        })
public final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);
    private static final String VERSION = "/v1/";

    private final transient Problems problems;
    private final transient ModuleServers servers;
    private final transient DocsPages docs;
    private final transient Idempotency idempotency;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile RestGuard guard;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile IdempotencyStore store;

    @Activate
    public RestServlet(BundleContext context, @Reference Problems problems, @Reference ModuleServers servers) {
        this.problems = problems;
        this.servers = servers;
        this.docs = new DocsPages(servers);
        this.idempotency = new Idempotency(context.getDataFile("bodies").toPath());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(RestGuard.LOCALE, problems.language(request.getHeader("Accept-Language")));
        secure(response);
        try {
            answer(request, response);
        } catch (Exception | LinkageError | StackOverflowError e) {
            refuse(request, response, e);
        }
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        if (docs.answer(path, request, response)) {
            return;
        }
        if (!path.startsWith(VERSION)) {
            throw notFound();
        }
        int end = path.indexOf('/', VERSION.length());
        String base = path.substring(VERSION.length(), end < 0 ? path.length() : end);
        String below = end < 0 ? "/" : path.substring(end);
        if (!servers.with(base, (module, server) -> guarded(base, module, server, below, request, response))) {
            throw isComing(base) ? starting() : notFound();
        }
    }

    private void guarded(
            String base,
            String module,
            ModuleServer server,
            String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        RestGuard present = guard;
        if (present == null) {
            throw starting();
        }
        Operation operation = server.operation(request.getMethod(), path);
        if (operation == Operation.NONE && servers.isIncomplete(base)) {
            throw starting();
        }
        OpenMark.put(request, operation.open());
        try (RestRequest limited = new RestRequest(request, operation.bodyLimit())) {
            present.around(limited, module, operation.open(), () -> {
                limited.checkLength();
                IdempotencyStore remembered = store;
                boolean repeatable = !operation.open() && !operation.secret();
                if (remembered != null && repeatable && Idempotency.asked(limited)) {
                    idempotency.once(remembered, limited, response, server::handle);
                } else {
                    server.handle(limited, response);
                }
                return null;
            });
        }
    }

    /** Before the core has come nobody can say that there is nothing. */
    private boolean isComing(String base) {
        RestGuard present = guard;
        return present == null
                || servers.isIncomplete(base)
                || servers.lastModule(base).filter(present::isComingBack).isPresent();
    }

    private static ProblemException starting() {
        return new ProblemException(503, "starting", Text.of("rest.error.starting")).retryAfter(5);
    }

    private static ProblemException notFound() {
        return new ProblemException(404, "notFound", Text.of("rest.error.notFound"));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Throwable error) throws IOException {
        if (response.isCommitted()) {
            LOG.debug("The client has gone, or the answer broke off", error);
            return;
        }
        Locale locale = ProblemAnswer.locale(request);
        ProblemAnswer answer = ProblemAnswer.of(problems.of(error, locale), request.getRequestURI(), locale);
        response.reset();
        secure(response);
        answer.send(response);
    }
}
