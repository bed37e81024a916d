package org.tesseracrm.itests.harness;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

/** Keeps the shared server, and a browser, in JUnit's root store: started by the first class, stopped after the last. */
final class SharedServer implements BeforeAllCallback, AfterAllCallback, AfterTestExecutionCallback, ParameterResolver {
    private static final Namespace MINE = Namespace.create(SharedServer.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Server server = server(context);
        context.getStore(MINE).put("log", server.log().end());
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browser browser = context.getRoot().getStore(MINE).get("browser", Browser.class);
        if (browser != null) {
            browser.afterTest(
                    context.getRequiredTestClass().getSimpleName() + "."
                            + context.getRequiredTestMethod().getName(),
                    context.getExecutionException().isPresent());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        long start = context.getStore(MINE).get("log", Long.class);
        AllowInLog allowed = context.getRequiredTestClass().getAnnotation(AllowInLog.class);
        List<Pattern> patterns = allowed == null ? AllowedTrouble.always() : AllowedTrouble.and(allowed.value());
        List<String> trouble = server(context).log().unexpected(start, patterns);
        if (!trouble.isEmpty()) {
            throw new AssertionFailedError("%d unexpected entries in the server's log: %s%n%s"
                    .formatted(
                            trouble.size(),
                            ServerLog.brief(trouble),
                            String.join("\n", trouble.subList(0, Math.min(5, trouble.size())))));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Server.class || type == Rest.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Browser.class) {
            return context.getRoot()
                    .getStore(MINE)
                    .getOrComputeIfAbsent(
                            "browser", key -> new Browser(server(context).url()), Browser.class);
        }
        Server server = server(context);
        return type == Rest.class ? server.rest() : server;
    }

    private static Server server(ExtensionContext context) {
        Store store = context.getRoot().getStore(MINE);
        Object server = store.getOrComputeIfAbsent("server", key -> startOrExplain());
        if (server instanceof Server running) {
            return running;
        }
        throw new AssertionFailedError("The shared server did not start.", (Throwable) server);
    }

    /** A server that does not start is waited for once, not by every class anew. */
    private static Object startOrExplain() {
        Server server = Server.fresh("shared").withDemo();
        try {
            return server.start();
        } catch (RuntimeException | AssertionError e) {
            server.close();
            return e;
        }
    }
}
