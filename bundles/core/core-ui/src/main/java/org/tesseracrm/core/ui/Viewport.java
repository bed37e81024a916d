package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;

/** How wide the window is, for what style sheets alone cannot do. */
public final class Viewport {
    /** Below this lists are cards. */
    public static final int NARROW = 640;

    private Viewport() {}

    /** Whether the tab's window was narrow when it was opened. */
    public static boolean isNarrow() {
        UI ui = UI.getCurrent();
        var details = ui == null ? null : ui.getInternals().getExtendedClientDetails();
        return details != null && details.getWindowInnerWidth() > 0 && details.getWindowInnerWidth() < NARROW;
    }

    /** Tells whether the window is narrow, now and whenever it changes, while the component is attached. */
    public static void follow(Component owner, Consumer<Boolean> narrow) {
        owner.addAttachListener(event -> {
            UI ui = event.getUI();
            ui.getPage()
                    .retrieveExtendedClientDetails(details -> narrow.accept(details.getWindowInnerWidth() < NARROW));
            Registration resize =
                    ui.getPage().addBrowserWindowResizeListener(size -> narrow.accept(size.getWidth() < NARROW));
            owner.addDetachListener(gone -> {
                gone.unregisterListener();
                resize.remove();
            });
        });
    }
}
