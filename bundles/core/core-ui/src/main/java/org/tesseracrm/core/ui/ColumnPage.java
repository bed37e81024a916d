package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns of a list, and what stands on its cards on the phone.
 *
 * @param <T> the row
 */
abstract class ColumnPage<T> extends BasePage {
    private final Function<T, String> address;
    private final ListGrid<T> list;
    private final List<Function<T, String>> facts = new ArrayList<>();
    private final Map<String, String> headings = new LinkedHashMap<>();

    ColumnPage(Function<T, String> id, Function<T, String> address) {
        this.address = Objects.requireNonNull(address);
        list = new ListGrid<>(id, address, this::reload, this::range);
    }

    /** Reads the list anew. */
    protected abstract void reload();

    abstract List<T> range(int offset, int limit);

    final ListGrid<T> list() {
        return list;
    }

    /** What is written above a column. */
    final String heading(Grid.Column<T> column) {
        return Ui.text(headings.getOrDefault(column.getKey(), ""));
    }

    protected final Grid<T> grid() {
        return list.grid();
    }

    /** The column that names the record and opens it; a card's heading. */
    protected final Grid.Column<T> nameColumn(String field, String label, ValueProvider<T, String> value) {
        return labelled(list.nameColumn(field, value), label);
    }

    protected final Grid.Column<T> column(String field, String label, ValueProvider<T, String> value) {
        return labelled(list.textColumn(field, value), label);
    }

    /** Right-aligned. */
    protected final Grid.Column<T> numberColumn(String field, String label, ValueProvider<T, ? extends Number> value) {
        return labelled(list.numberColumn(field, value), label);
    }

    /** What the row is, as a coloured word. */
    protected final Grid.Column<T> stateColumn(String field, String label, ValueProvider<T, Component> tag) {
        return labelled(list.tagColumn(field, tag), label);
    }

    /** How long ago, exactly when pointed at. */
    protected final Grid.Column<T> timeColumn(String field, String label, ValueProvider<T, Instant> value) {
        return labelled(list.timeColumn(field, value), label);
    }

    /** On a card, under the name; empty ones are left out. */
    protected final void fact(Function<T, String> fact) {
        facts.add(fact);
        list.facts(row -> facts.stream()
                .map(each -> each.apply(row))
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" · ")));
    }

    /** The company's own fields, seen by who chooses them. */
    protected final void own(List<CustomColumn> columns, Function<T, Map<String, Object>> custom) {
        for (CustomColumn each : columns) {
            Grid.Column<T> column =
                    column(each.key(), each.label().get(), row -> each.text().apply(custom.apply(row)));
            column.setSortable(each.sortable());
            if (each.numeric()) {
                column.setTextAlign(ColumnTextAlign.END);
            }
            hideAtFirst(column);
        }
    }

    /** A column that is offered, and seen by who chooses it. */
    protected final void hideAtFirst(Grid.Column<T> column) {
        list.look().hideAtFirst(column.getKey());
    }

    private Grid.Column<T> labelled(Grid.Column<T> column, String label) {
        headings.put(column.getKey(), label);
        labels().on(() -> column.setHeader(Ui.text(label)));
        return column;
    }

    /** Opens a row's page. */
    protected final void open(T row) {
        String to = address.apply(row);
        if (!to.isEmpty()) {
            go(to);
        }
    }
}
