package org.tesseracrm.shell.internal.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.shared.Tooltip;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tesseracrm.core.ui.Ui;

/** The navigation at the left: groups of links. */
final class NavPanel extends Nav {
    private final Map<NavEntry, Anchor> links = new LinkedHashMap<>();
    private final Map<String, Tooltip> tooltips = new LinkedHashMap<>();
    private boolean iconsOnly;
    private NavModel model = new NavModel(Map.of());
    private String location = "";

    NavPanel() {
        addClassName("t-nav");
    }

    void show(NavModel shown) {
        model = shown;
        links.clear();
        tooltips.clear();
        removeAll();
        getElement().setAttribute("aria-label", Ui.text("shell.nav"));
        model.groups().forEach((group, entries) -> {
            Div block = new Div();
            block.addClassName("t-nav-group");
            H2 heading = new H2(Ui.text("shell.group." + group));
            UnorderedList list = new UnorderedList();
            entries.forEach(entry -> list.add(new ListItem(link(entry))));
            block.add(heading, list);
            add(block);
        });
        mark(location);
    }

    /** Without labels beside them, icons say what they are when pointed at. */
    void iconsOnly(boolean now) {
        iconsOnly = now;
        tooltips.forEach((label, tooltip) -> tooltip.setText(now ? label : null));
    }

    /** Marks the entry of the page that is shown. */
    void mark(String path) {
        location = path;
        NavEntry active = model.active(path).orElse(null);
        links.forEach((entry, link) -> {
            if (entry.equals(active)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Anchor link(NavEntry entry) {
        String label = Ui.text(entry.label());
        Span text = new Span(label);
        text.addClassName("t-nav-label");
        Anchor link = new Anchor(entry.path(), icon(entry.icon()), text);
        link.getElement().setAttribute("router-link", true);
        Tooltip tooltip = Tooltip.forComponent(link).withPosition(Tooltip.TooltipPosition.END);
        tooltip.setText(iconsOnly ? label : null);
        tooltips.put(label, tooltip);
        links.put(entry, link);
        return link;
    }

    private static Icon icon(String name) {
        int colon = name.indexOf(':');
        Icon icon = colon < 0
                ? new Icon("vaadin", "circle-thin")
                : new Icon(name.substring(0, colon), name.substring(colon + 1));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
