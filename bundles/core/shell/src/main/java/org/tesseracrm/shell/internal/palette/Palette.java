package org.tesseracrm.shell.internal.palette;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;

/** Type a few letters, choose with the arrows, Enter goes there. */
public final class Palette extends Dialog {
    private static final int DELAY_MS = 200;
    private static final String ID = "t-palette-";

    private final Entries entries;
    private final TextField field = new TextField();
    private final Div list = new Div();
    private final List<Div> lines = new ArrayList<>();
    private List<Entry> found = List.of();
    private int active;

    public Palette(Entries entries) {
        this.entries = entries;
        addClassName("t-palette");
        setWidth("38rem");
        setMaxWidth("100%");
        setTop("10vh");
        getElement().setAttribute("aria-label", Ui.text("shell.palette"));
        field.setWidthFull();
        field.setPlaceholder(Ui.text("shell.palette.hint"));
        field.setAriaLabel(Ui.text("shell.palette"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setAutofocus(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(DELAY_MS);
        field.addValueChangeListener(event -> show());
        field.addKeyDownListener(Key.ARROW_DOWN, event -> move(1));
        field.addKeyDownListener(Key.ARROW_UP, event -> move(-1));
        field.addKeyDownListener(Key.ENTER, event -> {
            // what was typed within the delay is not there yet
            if (active < found.size()) {
                go(found.get(active));
            }
        });
        list.addClassName("t-palette-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", Ui.text("shell.palette"));
        add(field, list);
        show();
    }

    private void show() {
        Notices.attempt(() -> found = entries.find(field.getValue()));
        list.removeAll();
        lines.clear();
        String group = "";
        for (Entry entry : found) {
            if (!entry.group().equals(group)) {
                group = entry.group();
                Div heading = new Div(group);
                heading.addClassNames("t-palette-group", "t-muted", "t-small");
                list.add(heading);
            }
            list.add(line(entry));
        }
        if (found.isEmpty()) {
            Div none = new Div(Ui.text("shell.palette.none"));
            none.addClassNames("t-muted", "t-palette-group");
            none.getElement().setAttribute("role", "status");
            list.add(none);
        }
        active = 0;
        mark();
    }

    private Div line(Entry entry) {
        String[] icon = entry.icon().split(":", 2);
        Span detail = new Span(entry.detail());
        detail.addClassNames("t-muted", "t-small");
        Div line = new Div(
                icon.length == 2 ? new Icon(icon[0], icon[1]) : VaadinIcon.ARROW_RIGHT.create(),
                new Span(entry.title()),
                detail);
        line.addClassName("t-palette-line");
        line.setId(ID + lines.size());
        line.getElement().setAttribute("role", "option");
        line.addClickListener(click -> go(entry));
        lines.add(line);
        return line;
    }

    private void move(int by) {
        if (!lines.isEmpty()) {
            active = Math.floorMod(active + by, lines.size());
            mark();
        }
    }

    private void mark() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).setClassName("t-active", i == active);
            lines.get(i).getElement().setAttribute("aria-selected", Boolean.toString(i == active));
        }
        if (active < lines.size()) {
            field.getElement().setAttribute("aria-activedescendant", ID + active);
            lines.get(active).getElement().callJsFunction("scrollIntoView", false);
        }
    }

    private void go(Entry entry) {
        UI ui = UI.getCurrent();
        close();
        Ui.go(ui, entry.path());
    }
}
