package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import org.tesseracrm.core.api.error.CrmException;

/** Quiet words at the lower edge, read out by screen readers. */
public final class Notices {
    private static final int SHORT_MS = 5_000;
    private static final int LONG_MS = 10_000;

    private Notices() {}

    public static void show(String key, Object... args) {
        open(Ui.text(key, args), SHORT_MS, null);
    }

    /** With a button that takes back what was just done. */
    public static void undo(Runnable undo, String key, Object... args) {
        Button button = new Button(Ui.text("core.ui.undo"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        Notification notice = open(Ui.text(key, args), LONG_MS, button);
        button.addClickListener(click -> {
            notice.close();
            attempt(undo);
        });
    }

    public static void error(String key, Object... args) {
        failure(Ui.text(key, args));
    }

    public static void error(CrmException error) {
        failure(Ui.text(error));
    }

    /** Does it, and tells the person where it is refused. */
    public static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (CrmException e) {
            error(e);
            return false;
        }
    }

    private static void failure(String text) {
        Notification notice = open(text, LONG_MS, null);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.getElement().setAttribute("role", "alert");
    }

    private static Notification open(String text, int milliseconds, Button action) {
        Notification notice = new Notification();
        notice.setPosition(
                Viewport.isNarrow() ? Notification.Position.BOTTOM_STRETCH : Notification.Position.BOTTOM_START);
        notice.setDuration(milliseconds);
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(Ui.text("core.ui.close"));
        close.addClickShortcut(Key.ESCAPE).listenOn(notice);
        Div row = new Div(new Span(text));
        row.addClassName("t-notice-row");
        if (action != null) {
            row.add(action);
        }
        row.add(close);
        notice.add(row);
        notice.open();
        return notice;
    }
}
