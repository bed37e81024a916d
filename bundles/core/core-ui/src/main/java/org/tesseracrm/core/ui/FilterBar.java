package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Search, filters as chips that can be taken off, and how many there are. */
final class FilterBar extends Div {
    private static final int SEARCH_DELAY_MS = 300;

    private final TextField search = new TextField();
    private final MenuBar menu = new MenuBar();
    private final Div chips = new Div();
    private final Span count = new Span();
    private final List<ListFilter> offered = new ArrayList<>();
    private final List<BarField> fields = new ArrayList<>();
    private final Set<String> on = new LinkedHashSet<>();
    private final Runnable changed;
    private final QueryChips query;
    private Consumer<SubMenu> views = menu -> {};
    private boolean hasViews;
    private String view = "";

    FilterBar(Runnable changed) {
        this.changed = changed;
        query = new QueryChips(() -> {
            showChips();
            changed.run();
        });
        addClassName("t-toolbar");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_DELAY_MS);
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.addClassName("t-search");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        menu.setVisible(false);
        chips.addClassName("t-row");
        count.addClassName("t-count");
        count.getElement().setAttribute("role", "status");
        add(search, menu, chips, count);
    }

    void offer(ListFilter filter) {
        offered.add(filter);
        menu.setVisible(true);
    }

    /** From now on people may ask for any of these. */
    void query(Supplier<List<QueryField>> asked) {
        query.fields(asked);
        menu.setVisible(menu.isVisible() || query.isOffered());
    }

    /** @param fill puts into the menu what can be done with columns and views */
    void views(Consumer<SubMenu> fill) {
        views = fill;
        hasViews = true;
        menu.setVisible(true);
    }

    /** Which view is open; empty: none. */
    void view(String id) {
        view = id;
        label();
    }

    void focusSearch() {
        search.focus();
    }

    void withoutSearch() {
        search.setVisible(false);
    }

    /** Stands behind the search. */
    void field(BarField field) {
        fields.add(field);
        field.component().addClassName("t-bar-field");
        addComponentAtIndex(indexOf(menu), field.component());
    }

    void label() {
        search.setPlaceholder(Ui.text("core.ui.search"));
        search.setAriaLabel(Ui.text("core.ui.search"));
        menu.removeAll();
        if (!offered.isEmpty() || query.isOffered()) {
            fillFilters();
        }
        if (hasViews) {
            MenuItem root = menu.addItem(VaadinIcon.SLIDERS.create());
            root.add(new Span(Ui.text("core.ui.view")));
            views.accept(root.getSubMenu());
        }
        showChips();
    }

    private void fillFilters() {
        MenuItem root = menu.addItem(VaadinIcon.FILTER.create());
        root.add(new Span(Ui.text("core.ui.filter")));
        offered.forEach(filter -> root.getSubMenu().addItem(filter.label().get(), click -> toggle(filter, true)));
        if (query.isOffered()) {
            root.getSubMenu().addSeparator();
            root.getSubMenu().addItem(Ui.text("core.ui.query.open"), click -> query.open());
        }
    }

    void count(String text) {
        count.setText(text);
    }

    void restore(ListState state) {
        search.setValue(state.q());
        fields.forEach(field -> field.choose().accept(state.fields().getOrDefault(field.name(), "")));
        on.clear();
        query.restore(state.query());
        view = state.view();
        Set<String> names = offered.stream().map(ListFilter::name).collect(Collectors.toSet());
        state.filters().stream().filter(names::contains).forEach(on::add);
        showChips();
    }

    void clear() {
        restore(ListState.NONE);
        changed.run();
    }

    String q() {
        return search.getValue().strip();
    }

    /** What is asked for, with the order of the rows. */
    ListState state(String sort) {
        return new ListState(
                q(),
                sort,
                List.copyOf(on),
                query.query(),
                view,
                fields.stream().collect(Collectors.toMap(BarField::name, field -> field.text()
                        .get())));
    }

    String rsql() {
        String asked = query.query();
        List<String> parts = new ArrayList<>();
        offered.stream().filter(filter -> on.contains(filter.name())).forEach(filter -> parts.add(filter.rsql()));
        if (!asked.isEmpty()) {
            parts.add(parts.isEmpty() ? asked : "(" + asked + ")");
        }
        return String.join(";", parts);
    }

    /** Whether it has a field that says of what the list is. */
    boolean saysWhat() {
        return fields.stream().anyMatch(field -> !field.narrows());
    }

    boolean isEmpty() {
        return q().isEmpty()
                && on.isEmpty()
                && query.query().isEmpty()
                && fields.stream()
                        .noneMatch(
                                field -> field.narrows() && !field.text().get().isEmpty());
    }

    private void toggle(ListFilter filter, boolean chosen) {
        if (chosen ? on.add(filter.name()) : on.remove(filter.name())) {
            showChips();
            changed.run();
        }
    }

    private void showChips() {
        chips.removeAll();
        offered.stream()
                .filter(filter -> on.contains(filter.name()))
                .map(this::chip)
                .forEach(chips::add);
        query.chips().forEach(chips::add);
    }

    private Component chip(ListFilter filter) {
        return QueryChips.chip(filter.label().get(), null, () -> toggle(filter, false));
    }
}
