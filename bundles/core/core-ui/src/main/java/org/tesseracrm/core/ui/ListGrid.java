package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridLazyDataView;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The grid of a list: compact rows, one card column in place of all others on the phone, Enter opens. */
final class ListGrid<T> {
    private static final String CARD = "card-on-phone";

    /** Where a row opens nothing, its name is none. */
    private static final String LINK = "${item.href ? html`<a class='t-row-link' href='${item.href}' router-link>"
            + "${item.name}</a>` : html`<span>${item.name}</span>`}";

    private final Grid<T> grid = new Grid<>();
    private final Function<T, String> address;
    private final Grid.Column<T> card;
    private final GridLazyDataView<T> view;
    private final GridLook<T> look;
    private Function<T, String> name = row -> "";
    private Function<T, String> facts = row -> "";
    private boolean quiet;
    /** A new grid stands at its start, and asking it to go there makes the browser lay out all of it once more. */
    private boolean shown;

    ListGrid(
            Function<T, String> id,
            Function<T, String> address,
            Runnable sorted,
            BiFunction<Integer, Integer, List<T>> range) {
        this.address = address;
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        grid.addClassName("t-list-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setColumnReorderingAllowed(true);
        grid.setWidthFull();
        card = grid.addColumn(LitRenderer.<T>of("<div class='t-list-card'>" + LINK
                                + "<div class='t-muted t-small'>${item.facts}</div></div>")
                        .withProperty("href", address::apply)
                        .withProperty("name", row -> name.apply(row))
                        .withProperty("facts", row -> facts.apply(row)))
                .setKey(CARD)
                .setFlexGrow(1);
        card.setVisible(false);
        look = new GridLook<>(grid, card);
        view = grid.setItems(query -> range.apply(query.getOffset(), query.getLimit()).stream());
        view.setIdentifierProvider(id::apply);
        grid.addSortListener(event -> {
            if (!quiet) {
                sorted.run();
            }
        });
        grid.addItemClickListener(event -> open(event.getItem()));
        keys("event.key === 'Enter' && ['td', 'tr'].includes(event.composedPath()[0].localName)", this::open);
    }

    Grid<T> grid() {
        return grid;
    }

    GridLook<T> look() {
        return look;
    }

    /** @param filter which keys, as the browser says it; the browser does nothing else with them */
    private void keys(String filter, Consumer<T> action) {
        grid.getElement()
                .addEventListener("keydown", event -> {
                    String key = event.getEventData().getString("element.getEventContext(event).item.key");
                    T row = grid.getDataCommunicator().getKeyMapper().get(key);
                    if (row != null) {
                        action.accept(row);
                    }
                })
                .setFilter(filter + " && element.getEventContext(event).section === 'body'"
                        + " && !!element.getEventContext(event).item && (event.preventDefault(), true)")
                .addEventData("element.getEventContext(event).item.key");
    }

    /** From now on rows can be selected, by their boxes and by Space. */
    void selectable(Runnable changed) {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addSelectionListener(event -> changed.run());
        keys("event.key === ' ' && event.composedPath()[0].localName === 'td'", row -> {
            if (grid.getSelectionModel().isSelected(row)) {
                grid.deselect(row);
            } else {
                grid.select(row);
            }
        });
    }

    /** E or F2 on a row begins to edit it. */
    void editable(Consumer<T> edit) {
        keys(
                "(event.key === 'F2' || event.key === 'e' && !event.ctrlKey && !event.metaKey)"
                        + " && event.composedPath()[0].localName === 'td'",
                edit);
    }

    /** P on a row looks at it beside the list, Escape ends that. */
    void previewed(Consumer<T> look, Runnable close) {
        keys(
                "event.key === 'p' && !event.ctrlKey && !event.metaKey && !event.altKey"
                        + " && event.composedPath()[0].localName === 'td'",
                look);
        grid.getElement()
                .addEventListener("keydown", event -> close.run())
                .setFilter("event.key === 'Escape' && ['td', 'tr', 'th'].includes(event.composedPath()[0].localName)");
    }

    List<T> selected() {
        return List.copyOf(grid.getSelectedItems());
    }

    void selectNone() {
        grid.deselectAll();
    }

    Grid.Column<T> nameColumn(String field, ValueProvider<T, String> value) {
        name = value::apply;
        return add(
                        field,
                        grid.addColumn(LitRenderer.<T>of(LINK)
                                .withProperty("href", address::apply)
                                .withProperty("name", value)))
                .setFlexGrow(2)
                .setRowHeader(true);
    }

    Grid.Column<T> textColumn(String field, ValueProvider<T, String> value) {
        return add(field, grid.addColumn(value)).setTooltipGenerator(value::apply);
    }

    Grid.Column<T> numberColumn(String field, ValueProvider<T, ? extends Number> value) {
        return add(field, grid.addColumn(row -> Ui.formats().number(value.apply(row))))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "number");
    }

    Grid.Column<T> timeColumn(String field, ValueProvider<T, Instant> value) {
        return add(field, grid.addColumn(row -> RelativeTime.of(value.apply(row))))
                .setTooltipGenerator(row -> Ui.formats().dateTime(value.apply(row)));
    }

    Grid.Column<T> tagColumn(String field, ValueProvider<T, Component> tag) {
        return add(field, grid.addComponentColumn(tag)).setSortable(false);
    }

    void facts(Function<T, String> value) {
        facts = value;
    }

    void narrow(boolean narrow) {
        look.narrow(narrow);
        grid.setClassName("t-cards", narrow);
    }

    /** @param exact how many there are, -1 where that is not known */
    void size(int exact, int estimate) {
        if (exact >= 0) {
            view.setItemCountCallback(query -> exact);
        } else {
            view.setItemCountUnknown();
            view.setItemCountEstimate(estimate);
        }
        view.refreshAll();
        if (shown) {
            grid.scrollToStart();
        }
        shown = true;
    }

    /** Shows the same rows anew. */
    void refresh() {
        view.refreshAll();
    }

    /** As in REST: a field, {@code -} before it for descending. */
    String sort() {
        return grid.getSortOrder().stream()
                .findFirst()
                .map(order -> (order.getDirection() == SortDirection.DESCENDING ? "-" : "")
                        + order.getSorted().getKey())
                .orElse("");
    }

    void sortBy(String sort) {
        String field = sort.startsWith("-") ? sort.substring(1) : sort;
        Grid.Column<T> column = field.isEmpty() ? null : grid.getColumnByKey(field);
        quiet = true;
        try {
            grid.sort(
                    column == null || !column.isSortable()
                            ? List.of()
                            : List.of(new GridSortOrder<>(
                                    column,
                                    sort.startsWith("-") ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        } finally {
            quiet = false;
        }
    }

    private Grid.Column<T> add(String field, Grid.Column<T> column) {
        return column.setKey(field).setSortProperty(field).setResizable(true).setAutoWidth(false);
    }

    private void open(T row) {
        String to = address.apply(row);
        if (!to.isEmpty()) {
            grid.getUI().ifPresent(ui -> ui.navigate(to));
        }
    }
}
