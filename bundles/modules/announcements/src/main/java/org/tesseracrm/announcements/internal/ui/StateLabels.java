package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.function.Function;
import org.tesseracrm.announcements.internal.service.AnnouncementService;
import org.tesseracrm.core.ui.Ui;

/** States as words with a colour. */
final class StateLabels {
    private StateLabels() {}

    static String text(String state) {
        return Ui.text("announcements.state." + state);
    }

    static void show(Span span, String state) {
        span.setClassName(look(state));
        span.setText(text(state));
    }

    static <T> LitRenderer<T> renderer(Function<T, String> state) {
        return LitRenderer.<T>of("<span class='${item.look}'>${item.text}</span>")
                .withProperty("look", row -> look(state.apply(row)))
                .withProperty("text", row -> text(state.apply(row)));
    }

    private static String look(String state) {
        return switch (state) {
            case AnnouncementService.PUBLISHED -> "t-state t-state-done";
            case AnnouncementService.DRAFT, "unread" -> "t-state t-state-soon";
            case "read", "none" -> "t-muted";
            default -> "t-state";
        };
    }
}
