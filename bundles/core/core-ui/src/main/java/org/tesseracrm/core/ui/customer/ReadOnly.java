package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.button.Button;
import org.tesseracrm.core.ui.Labels;
import org.tesseracrm.core.ui.Ui;

/** Buttons of a customer that somebody may see but not change: they are shown, and say why they do nothing. */
public final class ReadOnly {
    private ReadOnly() {}

    /** @param mayChange whether he may change the customer; the button then stays as it is */
    public static void unless(boolean mayChange, Button button, Labels labels) {
        if (!mayChange) {
            button.setEnabled(false);
            labels.on(() -> reason(button));
        }
    }

    /** The same for a button that is made anew when the language changes. */
    public static void unless(boolean mayChange, Button button) {
        if (!mayChange) {
            button.setEnabled(false);
            reason(button);
        }
    }

    private static void reason(Button button) {
        button.getElement().setAttribute("title", Ui.text("core.ui.mayOnlySee"));
    }
}
