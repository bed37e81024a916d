package org.tesseracrm.web.internal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A browser that still names a session that has ended. Pax Web would begin the next one under the same id and find the old one
 * still in Jetty's cache ('already in cache', 500), so the browser is told to forget the id before any session is begun.
 */
final class StaleSession {
    private static final String USUAL_COOKIE = "JSESSIONID";

    private StaleSession() {}

    /** True when the answer has been given. */
    static boolean answered(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestedSessionId() == null || request.getSession(false) != null) {
            return false;
        }
        if (isPush(request)) {
            response.setStatus(HttpServletResponse.SC_GONE);
            return true;
        }
        if (!"GET".equals(request.getMethod()) || request.getParameter("v-r") != null) {
            // Vaadin tells the page that its session has ended, without beginning another; the cookie stays as it is,
            // for a
            // request that crossed with the sign-in must not take the new session's away
            return false;
        }
        forget(request, response);
        String query = request.getQueryString();
        // two slashes at the beginning would lead to another host
        String path = request.getRequestURI().replaceFirst("^[/\\\\]+", "/");
        response.sendRedirect(path + (query == null ? "" : "?" + query));
        return true;
    }

    private static boolean isPush(HttpServletRequest request) {
        return request.getPathInfo() != null && request.getPathInfo().startsWith("/VAADIN/push");
    }

    private static void forget(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getServletContext().getSessionCookieConfig().getName();
        Cookie cookie = new Cookie(name == null ? USUAL_COOKIE : name, "");
        cookie.setMaxAge(0);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        response.addCookie(cookie);
    }
}
