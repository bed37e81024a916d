package org.tesseracrm.shell.internal;

import com.vaadin.flow.component.UI;

/** Light and dark: the page itself keeps the choice, so that it is right from the first paint. */
public final class Appearance {
    private static final String TOGGLE = "const theme = document.documentElement.getAttribute('theme') || '';"
            + "window.tesseraAppearance(theme.split(' ').includes('dark') ? 'light' : 'dark')";

    private Appearance() {}

    public static void toggle(UI ui) {
        ui.getPage().executeJs(TOGGLE);
    }
}
