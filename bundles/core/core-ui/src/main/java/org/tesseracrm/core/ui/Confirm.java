package org.tesseracrm.core.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.tesseracrm.i18n.Text;

/** Asks before what cannot be taken back, naming what will happen to how many. */
public final class Confirm {

    private Confirm() {}

    public static void ask(Text title, Text what, Text yes, Runnable action) {
        open(title, what, yes, "primary", action);
    }

    /** For what destroys. */
    public static void danger(Text title, Text what, Text yes, Runnable action) {
        open(title, what, yes, "error primary", action);
    }

    private static void open(Text title, Text what, Text yes, String theme, Runnable action) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(Ui.text(title));
        dialog.setText(Ui.text(what));
        dialog.setConfirmText(Ui.text(yes));
        dialog.setConfirmButtonTheme(theme);
        dialog.setCancelable(true);
        dialog.setCancelText(Ui.text("core.ui.cancel"));
        dialog.addConfirmListener(event -> Notices.attempt(action));
        dialog.open();
    }
}
