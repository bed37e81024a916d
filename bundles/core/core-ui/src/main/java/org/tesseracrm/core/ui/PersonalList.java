package org.tesseracrm.core.ui;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.view.ListLook;
import org.tesseracrm.core.api.view.SavedViews.Draft;
import org.tesseracrm.core.api.view.SavedViews.SavedView;

/** What a person has made of a list: its columns, and the views that are kept of it. */
final class PersonalList<T> {
    private final ListGrid<T> list;
    private final FilterBar bar;
    private final Function<Grid.Column<T>, String> heading;
    private final Runnable reload;
    private final ViewBar views = new ViewBar(this::draft, this::open);
    private ListTools tools;
    private String path = "";

    PersonalList(ListGrid<T> list, FilterBar bar, Function<Grid.Column<T>, String> heading, Runnable reload) {
        this.list = list;
        this.bar = bar;
        this.heading = heading;
        this.reload = reload;
    }

    ViewBar views() {
        return views;
    }

    /** @param more puts what else there is into the menu of the look */
    void use(ListTools given, Supplier<List<QueryField>> fields, Consumer<SubMenu> more) {
        tools = given;
        views.use(given);
        views.onChange(() -> bar.view(views.current().map(SavedView::id).orElse("")));
        bar.query(fields);
        bar.views(menu -> {
            menu.addItem(Ui.text("core.ui.columns.open"), click -> chooseColumns());
            more.accept(menu);
            menu.addSeparator();
            views.fill(menu);
        });
        bar.label();
        list.look().onChange(this::lookChanged);
    }

    /** Shows what an address asks for; of a view only named there, what that asks for. */
    void enter(String where, ListState state) {
        path = where;
        Optional<SavedView> view = tools == null ? Optional.empty() : views.load(path, state.view());
        if (view.isPresent() && state.asksNothing()) {
            show(view);
            return;
        }
        bar.restore(state);
        list.sortBy(state.sort());
        if (tools != null) {
            bar.label();
            look(view);
        }
    }

    private void chooseColumns() {
        new ColumnsDialog(list.look().choices(heading), look -> {
                    list.look().show(look);
                    lookChanged(look);
                })
                .open();
    }

    /** Of a view the columns are its own: kept when it is saved. */
    private void lookChanged(ListLook look) {
        if (views.current().isEmpty()) {
            Notices.attempt(() -> tools.views().keepLook(path, look));
        }
    }

    private Draft draft() {
        String name = views.current().map(SavedView::name).orElse("");
        return new Draft(name, bar.q(), bar.rsql(), list.sort(), list.look().look(), false);
    }

    private void open(Optional<SavedView> view) {
        show(view);
        reload.run();
    }

    private void show(Optional<SavedView> view) {
        bar.restore(
                view.map(each -> new ListState(each.q(), each.sort(), List.of(), each.filter(), each.id(), Map.of()))
                        .orElse(ListState.NONE));
        bar.label();
        list.sortBy(view.map(SavedView::sort).orElse(""));
        look(view);
    }

    private void look(Optional<SavedView> view) {
        list.look()
                .show(view.map(SavedView::look)
                        .filter(look -> !look.columns().isEmpty())
                        .orElseGet(() -> tools.views().look(path)));
    }
}
