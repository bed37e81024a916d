package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;

/** Light and dark: as chosen, at first as the system has it. */
public final class Appearance {
    private static final String APPLY =
            """
            const chosen = document.cookie.match(/(?:^|; )tessera-theme=(\\w+)/);
            const dark = chosen ? chosen[1] === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches;
            document.documentElement.setAttribute('theme', dark ? 'dark' : '');
            """;
    private static final String TOGGLE =
            """
            const dark = document.documentElement.getAttribute('theme') !== 'dark';
            document.documentElement.setAttribute('theme', dark ? 'dark' : '');
            document.cookie = 'tessera-theme=' + (dark ? 'dark' : 'light') + '; path=/; samesite=lax; max-age=31536000';
            """;

    private Appearance() {}

    public static void apply(UI ui) {
        ui.getPage().executeJs(APPLY);
    }

    public static void toggle(UI ui) {
        ui.getPage().executeJs(TOGGLE);
    }
}
