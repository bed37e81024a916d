package org.tesseracrm.rest.internal.health;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tesseracrm.rest.HealthCheck;
import org.tesseracrm.rest.RestGuard;
import org.tesseracrm.rest.internal.json.Json;

/** {@code /health/live}: the process answers. {@code /health/ready}: it can serve. */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.name=tessera-health",
            "osgi.http.whiteboard.servlet.pattern=/*",
            "osgi.http.whiteboard.context.select=(osgi.http.whiteboard.context.name=tessera-health)"
        })
public final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    /** A guard, or no request is served; a database, or none is answered; accounts, or nobody signs in. */
    private static final Set<String> EXPECTED = Set.of("guard", "database", "accounts");

    private static final long MILLIS = 4000;
    /** Nobody keeps the server busy by asking. */
    private static final long FRESH_NANOS = 500_000_000L;

    private final transient ObjectMapper json = Json.mapper();
    private final transient ExecutorService executor = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "health-check");
        thread.setDaemon(true);
        return thread;
    });
    private final transient Checks asking = new Checks(executor, MILLIS);
    private transient Checks.Report last;
    private long lastNanos;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile List<HealthCheck> checks = List.of();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    transient volatile RestGuard guard;

    @Activate
    public HealthServlet() {}

    @Deactivate
    public void close() {
        executor.shutdownNow();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        switch (path) {
            case "/live" -> send(response, 200, Map.of("status", "up"));
            case "/ready" -> {
                Checks.Report report = report();
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("status", report.ready() ? "up" : "down");
                body.put("checks", report.checks());
                send(response, report.ready() ? 200 : 503, body);
            }
            default -> send(response, 404, Map.of("status", "unknown"));
        }
    }

    private synchronized Checks.Report report() {
        if (last == null || System.nanoTime() - lastNanos > FRESH_NANOS) {
            List<HealthCheck> all = new ArrayList<>(checks);
            all.add(new GuardCheck(guard != null));
            last = asking.ask(all, EXPECTED);
            lastNanos = System.nanoTime();
        }
        return last;
    }

    private record GuardCheck(boolean there) implements HealthCheck {
        @Override
        public String name() {
            return "guard";
        }

        @Override
        public Health check() {
            return new Health(there, there ? "sign-in is possible" : "the core is not there yet");
        }
    }

    private void send(HttpServletResponse response, int status, Map<String, ?> body) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        byte[] bytes = json.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
