package org.tesseracrm.core.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.tesseracrm.core.api.view.ListLook;

/** Which columns of a grid are seen, in which order and how wide: each person's own choice. */
final class GridLook<T> {
    /** Narrower than this nobody can read. */
    private static final int LEAST_WIDTH = 40;

    private final Grid<T> grid;
    private final Grid.Column<T> card;
    private final Set<String> hiddenAtFirst = new LinkedHashSet<>();
    private final Map<String, Integer> widths = new LinkedHashMap<>();
    private final Map<String, Own> own = new LinkedHashMap<>();
    private List<String> order = List.of();
    private Set<String> hidden = Set.of();
    private boolean narrow;
    private Consumer<ListLook> changed = look -> {};

    /** How wide a column was before somebody made it wider or narrower. */
    private record Own(String width, int flexGrow) {
        private static final String ORDINARY = "100px";

        Own {
            width = width == null ? ORDINARY : width;
        }
    }

    GridLook(Grid<T> grid, Grid.Column<T> card) {
        this.grid = grid;
        this.card = card;
        grid.addColumnReorderListener(event -> {
            if (event.isFromClient()) {
                order = event.getColumns().stream()
                        .map(Grid.Column::getKey)
                        .filter(key -> key != null && !key.equals(card.getKey()))
                        .toList();
                changed.accept(look());
            }
        });
        grid.addColumnResizeListener(event -> {
            String width = event.getResizedColumn().getWidth();
            if (event.isFromClient() && width != null && width.endsWith("px")) {
                own.putIfAbsent(event.getResizedColumn().getKey(), new Own(null, 1));
                int pixels = (int) Math.round(Double.parseDouble(width.substring(0, width.length() - 2)));
                widths.put(event.getResizedColumn().getKey(), Math.max(LEAST_WIDTH, pixels));
                changed.accept(look());
            }
        });
    }

    void onChange(Consumer<ListLook> listener) {
        changed = listener;
    }

    /** Offered, but not seen before somebody chooses it. */
    void hideAtFirst(String key) {
        hiddenAtFirst.add(key);
        hidden = Set.copyOf(hiddenAtFirst);
        show();
    }

    void narrow(boolean now) {
        narrow = now;
        show();
    }

    /** All that may be seen, in the order of now. */
    List<Grid.Column<T>> columns() {
        List<Grid.Column<T>> columns = new ArrayList<>();
        order.forEach(key -> {
            Grid.Column<T> column = grid.getColumnByKey(key);
            if (column != null) {
                columns.add(column);
            }
        });
        grid.getColumns().stream()
                .filter(column -> column != card && !columns.contains(column))
                .forEach(columns::add);
        return columns;
    }

    boolean isShown(Grid.Column<T> column) {
        // what has no name, such as a column of buttons, cannot be chosen
        return column.getKey() == null || !hidden.contains(column.getKey());
    }

    /** Keys of what is shown where there is room, in the order of now. */
    List<String> shown() {
        return columns().stream()
                .filter(this::isShown)
                .map(Grid.Column::getKey)
                .filter(Objects::nonNull)
                .toList();
    }

    /** As the list has it of itself where nothing was chosen. */
    boolean isOwn() {
        return order.isEmpty() && widths.isEmpty() && hidden.equals(hiddenAtFirst);
    }

    ListLook look() {
        if (isOwn()) {
            return ListLook.OWN;
        }
        return new ListLook(columns().stream()
                .filter(column -> column.getKey() != null && isShown(column))
                .map(column -> new ListLook.Column(column.getKey(), widths.getOrDefault(column.getKey(), 0)))
                .toList());
    }

    /** @param heading of a column */
    List<ColumnsDialog.Choice> choices(Function<Grid.Column<T>, String> heading) {
        return columns().stream()
                .filter(column -> column.getKey() != null)
                .map(column -> new ColumnsDialog.Choice(
                        column.getKey(),
                        heading.apply(column),
                        isShown(column),
                        widths.getOrDefault(column.getKey(), 0)))
                .toList();
    }

    /** What the list does not know any more is passed over; where nothing would be left, all is as the list has it. */
    void show(ListLook look) {
        List<ListLook.Column> known = look.columns().stream()
                .filter(column -> grid.getColumnByKey(column.field()) != null)
                .toList();
        widths.clear();
        known.stream()
                .filter(column -> column.width() > 0)
                .forEach(column -> widths.put(column.field(), Math.max(LEAST_WIDTH, column.width())));
        order = known.stream().map(ListLook.Column::field).toList();
        Set<String> off = new LinkedHashSet<>(hiddenAtFirst);
        if (!known.isEmpty()) {
            columns().stream().map(Grid.Column::getKey).filter(Objects::nonNull).forEach(off::add);
            order.forEach(off::remove);
        }
        hidden = off;
        show();
    }

    private void show() {
        List<Grid.Column<T>> columns = columns();
        card.setVisible(narrow);
        columns.forEach(column -> {
            column.setVisible(!narrow && isShown(column));
            Integer width = widths.get(column.getKey());
            if (width != null) {
                own.putIfAbsent(column.getKey(), new Own(column.getWidth(), column.getFlexGrow()));
                column.setWidth(width + "px").setFlexGrow(0);
            } else if (own.containsKey(column.getKey())) {
                Own itself = own.remove(column.getKey());
                column.setWidth(itself.width()).setFlexGrow(itself.flexGrow());
            }
        });
        if (!order.isEmpty()) {
            List<Grid.Column<T>> all = new ArrayList<>();
            all.add(card);
            all.addAll(columns);
            grid.setColumnOrder(all);
        }
    }
}
