package org.tesseracrm.web.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What is answered without Vaadin. */
final class PlainAnswers {
    private static final String RETRY_SECONDS = "2";

    private PlainAnswers() {}

    /** Paths that belong to other contexts: here they arrive only while those are not there yet. */
    static boolean belongsToOthers(String path) {
        return path.equals("/api") || path.startsWith("/api/") || path.equals("/health") || path.startsWith("/health/");
    }

    static void notYet(HttpServletResponse response) throws IOException {
        begin(response, "application/problem+json");
        write(
                response,
                "{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,"
                        + "\"detail\":\"The server is starting.\"}");
    }

    static void starting(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = request.getLocale();
        begin(response, "text/html; charset=utf-8");
        write(
                response,
                """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="refresh" content="%s">
                <meta name="color-scheme" content="light dark">
                <title>Tessera CRM</title>
                <link rel="icon" href="/favicon.svg">
                <style>
                body { display: grid; place-items: center; min-height: 95vh; margin: 0; padding: 0 1rem;
                  font: 15px/1.5 -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif }
                h1 { font-size: 1.2rem; font-weight: 600 }
                </style>
                </head>
                <body><main role="status"><h1>%s</h1><p>%s</p></main></body>
                </html>
                """
                        .formatted(
                                "zh".equals(locale.getLanguage()) ? "zh-CN" : "en",
                                RETRY_SECONDS,
                                OwnLabels.text(locale, "web.starting.title"),
                                OwnLabels.text(locale, "web.starting.text")));
    }

    private static void begin(HttpServletResponse response, String type) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(type);
    }

    private static void write(HttpServletResponse response, String body) throws IOException {
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
