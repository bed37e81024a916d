package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows whose order a person says: by dragging, by buttons, and with Alt and the arrow keys. */
public final class OrderedGrid<T> extends Grid<T> {
    private final Function<T, String> id;
    private final Predicate<T> movable;
    private final Consumer<List<String>> ordered;
    private List<T> rows = List.of();
    private T dragged;

    /** @param ordered takes the ids of all rows in their new order */
    public OrderedGrid(Function<T, String> id, Predicate<T> movable, Consumer<List<String>> ordered) {
        this.id = id;
        this.movable = movable;
        this.ordered = ordered;
        addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        setAllRowsVisible(true);
        setRowsDraggable(true);
        setDropMode(GridDropMode.BETWEEN);
        addDragStartListener(event -> dragged = event.getDraggedItems().get(0));
        addDragEndListener(event -> dragged = null);
        addDropListener(event -> event.getDropTargetItem().ifPresent(target -> {
            if (dragged != null && dragged != target && movable.test(dragged) && movable.test(target)) {
                List<T> next = new ArrayList<>(rows);
                next.remove(dragged);
                int place = next.indexOf(target) + (event.getDropLocation() == GridDropLocation.BELOW ? 1 : 0);
                next.add(place, dragged);
                say(next);
            }
        }));
        Shortcuts.addShortcutListener(this, () -> moveSelected(-1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> moveSelected(1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(this);
    }

    /** Two buttons that move a row; the last column. */
    public void movers() {
        addComponentColumn(this::movers).setAutoWidth(true).setFlexGrow(0);
    }

    private Div movers(T row) {
        Div both = new Div();
        if (movable.test(row)) {
            both.add(
                    mover(row, VaadinIcon.ARROW_UP, "core.ui.order.up", -1),
                    mover(row, VaadinIcon.ARROW_DOWN, "core.ui.order.down", 1));
        }
        return both;
    }

    private Button mover(T row, VaadinIcon icon, String key, int by) {
        Button button = new Button(icon.create(), click -> move(row, by));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Ui.text(key));
        button.setTooltipText(Ui.text(key));
        return button;
    }

    public void show(List<T> all) {
        rows = List.copyOf(all);
        setItems(rows);
    }

    private void moveSelected(int by) {
        getSelectedItems().stream().findFirst().ifPresent(row -> move(row, by));
    }

    private void move(T row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < rows.size() && movable.test(row) && movable.test(rows.get(to))) {
            List<T> next = new ArrayList<>(rows);
            next.remove(from);
            next.add(to, row);
            say(next);
        }
    }

    private void say(List<T> next) {
        Notices.attempt(() -> ordered.accept(next.stream().map(id).toList()));
    }
}
