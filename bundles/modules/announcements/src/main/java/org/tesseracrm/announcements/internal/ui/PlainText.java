package org.tesseracrm.announcements.internal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it was written, line breaks included; addresses of the web can be followed. Nothing in it is ever markup. */
final class PlainText extends Div {
    /** Ends at a space or at what closes a sentence or a bracket, in either script. */
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'，。；：！？、（）《》“”]*[^\\s<>\"'，。；：！？、（）《》“”.,;:!?)\\]]");

    PlainText() {
        getStyle()
                .set("white-space", "pre-wrap")
                .set("overflow-wrap", "anywhere")
                .set("max-width", "var(--t-reading-width)");
    }

    void show(String text) {
        removeAll();
        Matcher address = ADDRESS.matcher(text);
        int shown = 0;
        while (address.find()) {
            add(new Span(text.substring(shown, address.start())), link(address.group()));
            shown = address.end();
        }
        add(new Span(text.substring(shown)));
    }

    private static Anchor link(String address) {
        Anchor link = new Anchor(address, address);
        link.setTarget("_blank");
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
