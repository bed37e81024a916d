package org.tesseracrm.rest.internal.server;

import jakarta.servlet.http.HttpServletRequest;

/** On the request: whether it passed the guard as one that needs no sign-in. */
public final class OpenMark {
    private static final String NAME = OpenMark.class.getName();

    private OpenMark() {}

    public static void put(HttpServletRequest request, boolean open) {
        request.setAttribute(NAME, open);
    }

    static boolean on(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(NAME));
    }
}
