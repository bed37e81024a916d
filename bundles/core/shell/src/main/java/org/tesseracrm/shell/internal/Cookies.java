package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the browser remembers for the person: nothing that gives any right. */
public final class Cookies {
    public static final String COMPANY = "tessera-company";
    public static final String LANGUAGE = "tessera-language";
    /** There while signed in: tells a sign-in that has ended from none. */
    public static final String SIGNED_IN = "tessera-signed-in";

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private Cookies() {}

    public static Optional<String> read(String name) {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                        .findFirst();
    }

    public static Optional<Locale> language() {
        return read(LANGUAGE).map(Locale::forLanguageTag);
    }

    public static void remember(UI ui, String name, String value) {
        write(ui, name, value, "; max-age=" + YEAR_SECONDS);
    }

    /** Until the browser is closed. */
    public static void keep(UI ui, String name, String value) {
        write(ui, name, value, "");
    }

    public static void forget(UI ui, String name) {
        write(ui, name, "", "; max-age=0");
    }

    private static void write(UI ui, String name, String value, String life) {
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + encodeURIComponent($1) + '; path=/; samesite=lax' + $2",
                        name,
                        value,
                        life);
    }
}
