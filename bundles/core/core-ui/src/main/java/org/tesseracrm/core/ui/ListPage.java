package org.tesseracrm.core.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridNoneSelectionModel;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/**
 * A list: search, filters, count, a grid that loads by key as one scrolls, cards on the phone. A module's view extends it and says
 * in its constructor what is shown.
 *
 * @param <T> the row
 */
public abstract class ListPage<T> extends BasePage implements BeforeEnterObserver {
    private static final int ESTIMATE = 1_050;

    private final Function<ListRequest, Page<T>> source;
    private final Function<T, String> address;
    private final FilterBar bar = new FilterBar(this::reload);
    private final ListGrid<T> list;
    private final List<Function<T, String>> facts = new ArrayList<>();
    private EmptyState empty;
    private final EmptyState noMatch;
    private final SelectionBar<T> batch;
    private boolean allSelected;
    private String path = "";
    private KeyedPages<T> pages;

    /**
     * @param id of a row
     * @param address of the page that a row opens, empty where there is none
     */
    protected ListPage(Function<ListRequest, Page<T>> source, Function<T, String> id, Function<T, String> address) {
        this.source = Objects.requireNonNull(source);
        this.address = Objects.requireNonNull(address);
        list = new ListGrid<>(id, address, this::reload, this::range);
        noMatch = new EmptyState(
                VaadinIcon.SEARCH,
                "core.ui.noMatch.title",
                "core.ui.noMatch.hint",
                button("core.ui.noMatch.clear", null, bar::clear));
        addClassName("t-page-fill");
        labels().on(bar::label);
        batch = new SelectionBar<>(this::selection, this::selectAll, this::clearSelection);
        add(bar, batch, list.grid(), noMatch);
        empty(VaadinIcon.LIST, "core.ui.empty.title", "core.ui.empty.hint");
        Viewport.follow(this, list::narrow);
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

    protected final void filter(ListFilter filter) {
        bar.offer(filter);
        bar.label();
    }

    /** What this list is for, and the first step, where nothing is in it yet. */
    protected final void empty(VaadinIcon icon, String titleKey, String hintKey, Component... steps) {
        if (empty != null) {
            remove(empty);
        }
        empty = new EmptyState(icon, titleKey, hintKey, steps);
        empty.setVisible(false);
        noMatch.setVisible(false);
        add(empty);
    }

    /** Something that is done with several rows; the first one makes rows selectable. */
    protected final void batchAction(String key, VaadinIcon icon, Consumer<ListSelection<T>> run) {
        if (list.grid().getSelectionModel() instanceof GridNoneSelectionModel) {
            list.selectable(this::selectionChanged);
        }
        batch.action(key, icon, run);
    }

    /** A field of one's own in the bar of search and filters; it calls {@link #reload} when it changes. */
    protected final void barField(BarField field) {
        bar.field(field);
    }

    /**
     * The same for a field that has its label within.
     *
     * @param text what is chosen, as it stands in the address under the name
     */
    protected final <F extends AbstractField<?, ?>> void barField(
            String name, F field, String label, Supplier<String> text, Consumer<String> choose) {
        labels().on(() -> {
            field.getElement().setProperty("placeholder", Ui.text(label));
            field.getElement().setAttribute("aria-label", Ui.text(label));
            field.getElement().setProperty("accessibleName", Ui.text(label));
        });
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                reload();
            }
        });
        barField(new BarField(name, field, text, choose));
    }

    /** For a list that is short, or part of something else. */
    protected final void withoutSearch() {
        bar.withoutSearch();
    }

    protected final void clearSelection() {
        allSelected = false;
        list.selectNone();
        showSelection();
    }

    private ListSelection<T> selection() {
        return allSelected && pages != null
                ? ListSelection.all(request(), pages.total())
                : ListSelection.of(list.selected());
    }

    private void selectAll() {
        allSelected = true;
        showSelection();
    }

    private void selectionChanged() {
        allSelected = false;
        showSelection();
    }

    private void showSelection() {
        list.grid().setClassName("t-all-selected", allSelected);
        batch.show(pages == null ? new Page.Total(0, Page.Relation.eq) : pages.total());
    }

    private ListRequest request() {
        return new ListRequest(bar.q(), bar.rsql(), list.sort(), ListRequest.MAX_LIMIT, "");
    }

    protected final Grid<T> grid() {
        return list.grid();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        ListState state = ListState.of(event.getLocation().getQueryParameters());
        bar.restore(state);
        list.sortBy(state.sort());
        load();
    }

    /** Reads the list anew. */
    protected final void reload() {
        Notices.attempt(this::load);
        getUI().ifPresent(ui -> bar.state(list.sort()).remember(ui, path));
    }

    private void load() {
        KeyedPages<T> read = new KeyedPages<>(source, bar.q(), bar.rsql(), list.sort());
        Page.Total total = read.total();
        pages = read;
        boolean none = total.value() == 0;
        // what was selected among other rows is not meant any more
        clearSelection();
        showCount();
        bar.setVisible(!none || !bar.isEmpty());
        list.grid().setVisible(!none);
        empty.setVisible(none && bar.isEmpty());
        noMatch.setVisible(none && !bar.isEmpty());
        list.size(total.relation() == Page.Relation.eq ? (int) total.value() : -1, ESTIMATE);
    }

    private void showCount() {
        long total = pages == null ? 0 : pages.total().value();
        bar.count(total == 0 ? "" : Ui.counted("core.ui.count", pages.total()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        super.localeChange(event);
        if (pages != null) {
            showCount();
            showSelection();
            list.refresh();
        }
    }

    private List<T> range(int offset, int limit) {
        return pages == null ? List.of() : pages.range(offset, limit);
    }

    private Grid.Column<T> labelled(Grid.Column<T> column, String label) {
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
