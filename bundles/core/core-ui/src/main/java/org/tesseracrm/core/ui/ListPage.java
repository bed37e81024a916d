package org.tesseracrm.core.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.GridNoneSelectionModel;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.document.DocumentType;
import org.tesseracrm.core.api.document.Drafts;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/**
 * A list: search, filters, count, a grid that loads by key as one scrolls, cards on the phone. A module's view extends it and says
 * in its constructor what is shown.
 *
 * @param <T> the row
 */
public abstract class ListPage<T> extends ColumnPage<T> implements BeforeEnterObserver {
    private static final int ESTIMATE = 1_050;
    /** As many as services delete at once. */
    private static final int AT_ONCE = 1_000;

    private final Function<ListRequest, Page<T>> source;
    private final FilterBar bar = new FilterBar(this::reload);
    private final ListGrid<T> list;
    private final PersonalList<T> own;
    private EmptyState empty;
    private final EmptyState noMatch;
    private final SelectionBar<T> batch;
    private boolean allSelected;
    private String path = "";
    private KeyedPages<T> pages;
    private final Beside<T> beside;

    /**
     * @param id of a row
     * @param address of the page that a row opens, empty where there is none
     */
    protected ListPage(Function<ListRequest, Page<T>> source, Function<T, String> id, Function<T, String> address) {
        super(id, address);
        this.source = Objects.requireNonNull(source);
        list = list();
        own = new PersonalList<>(list, bar, this::heading, this::reload);
        noMatch = new EmptyState(
                VaadinIcon.SEARCH,
                "core.ui.noMatch.title",
                "core.ui.noMatch.hint",
                button("core.ui.noMatch.clear", null, bar::clear));
        addClassName("t-page-fill");
        labels().on(bar::label);
        batch = new SelectionBar<>(this::selection, this::selectAll, this::clearSelection);
        beside = new Beside<>(list);
        add(own.views(), bar, batch, beside, noMatch);
        empty(VaadinIcon.LIST, "core.ui.empty.title", "core.ui.empty.hint");
        Viewport.follow(this, this::narrow);
    }

    /**
     * Makes the list each person's own: columns are chosen, put in order and remembered, views are kept and shared, and any of
     * these fields may be asked for; rows are edited where they stand.
     *
     * @param type id of the kind of record that is listed
     */
    protected final void personal(ListTools given, String type, Supplier<List<QueryField>> fields) {
        own.use(given, fields, beside::fill);
        given.preview(type).ifPresent(facts -> beside.use(facts, bar::label));
        given.editable(type).ifPresent(kind -> {
            InlineEdit<T> edit = new InlineEdit<>(list.grid(), kind, fields, this::refresh);
            addComponentAtIndex(indexOf(beside), edit);
            list.editable(row -> Notices.attempt(() -> edit.start(row)));
            batchAction("core.ui.edit", VaadinIcon.EDIT, selection -> editOne(edit, selection));
            BatchEdit<T> several = new BatchEdit<>(given, kind, fields, source, this::refresh);
            batchAction("core.ui.batch", VaadinIcon.FORM, several::open);
        });
        given.deletable(type)
                .ifPresent(
                        kind -> batchAction("core.ui.delete", VaadinIcon.TRASH, selection -> delete(kind, selection)));
    }

    /** The fields that stand first where a row is looked at beside the list; the others follow as its kind has them. */
    protected final void previewed(String... fields) {
        beside.first(List.of(fields));
    }

    private void narrow(boolean now) {
        beside.narrow(now);
        bar.label();
    }

    private void editOne(InlineEdit<T> edit, ListSelection<T> selection) {
        if (selection.rows().size() == 1) {
            edit.start(selection.rows().get(0));
        } else {
            Notices.error("core.ui.edit.one");
        }
    }

    /** Into the recycle bin, and back by the notice. */
    private void delete(DocumentType kind, ListSelection<T> selection) {
        List<String> ids = selection.ids(source, row -> Drafts.text(row, "id"), AT_ONCE);
        kind.service().delete(ids);
        reload();
        Notices.undo(
                () -> {
                    kind.service().restore(ids);
                    reload();
                },
                "core.ui.deleted",
                ids.size());
    }

    /** The same rows as they are now, where the person has scrolled to. */
    private void refresh() {
        pages = pages.again();
        clearSelection();
        list.refresh();
        beside.again();
    }

    /** Offers what the list shows as a file, to who may. @param source as its {@code ExportSource} calls it */
    protected final void exportable(ExportTool tool, String source) {
        if (tool.may(source)) {
            action(
                    "core.ui.export",
                    VaadinIcon.DOWNLOAD,
                    () -> tool.open(source, request(), list.look().shown()));
        }
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

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        ListState state = ListState.of(event.getLocation().getQueryParameters());
        own.enter(path, state);
        loadOrAll();
    }

    /** What an address or a view asks for may no longer be there: a field that has gone with its module. */
    private void loadOrAll() {
        try {
            load();
        } catch (InvalidInputException e) {
            Notices.error(e);
            bar.restore(ListState.NONE);
            list.sortBy("");
            load();
        }
    }

    @Override
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
        bar.setVisible(!none || !bar.isEmpty() || bar.saysWhat());
        beside.setVisible(!none);
        beside.clear();
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
            own.views().show();
        }
    }

    @Override
    final List<T> range(int offset, int limit) {
        return pages == null ? List.of() : pages.range(offset, limit);
    }
}
