package org.tesseracrm.core.ui;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A list's grid, and beside it what its person looks at: nothing where the list is of no declared kind. */
final class Beside<T> extends Div {
    private final ListGrid<T> list;
    private List<String> first = List.of();
    private Preview<T> preview;
    private boolean narrow;

    Beside(ListGrid<T> list) {
        super(list.grid());
        this.list = list;
        addClassName("t-fill");
        getStyle().set("display", "flex").set("gap", "var(--lumo-space-m)");
        list.grid().getStyle().set("flex", "1 1 0").set("min-width", "0").set("height", "auto");
    }

    /** @param changed after the preview was opened or closed */
    void use(PreviewFacts facts, Runnable changed) {
        preview = new Preview<>(list, facts, changed);
        preview.first(first);
        add(preview);
    }

    void first(List<String> fields) {
        first = fields;
        if (preview != null) {
            preview.first(fields);
        }
    }

    /** Where there is room for it. */
    void fill(SubMenu menu) {
        if (preview != null && !narrow) {
            MenuItem item = menu.addItem(Ui.text("core.ui.preview"), click -> preview.toggle());
            item.setCheckable(true);
            item.setChecked(preview.isOpen());
        }
    }

    void narrow(boolean now) {
        narrow = now;
        list.narrow(now);
        if (preview != null) {
            preview.narrow(now);
        }
    }

    /** The rows are others now. */
    void clear() {
        if (preview != null) {
            preview.clear();
        }
    }

    /** The rows are the same, as they are now. */
    void again() {
        if (preview != null) {
            preview.again();
        }
    }
}
