package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropEvent;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A tree such as departments or categories, in one column: arrows walk and unfold, Enter opens, things are dragged onto and between
 * others. Offer a menu entry for moving too: fingers and keyboards do not drag.
 *
 * @param <T> a node; told apart by its id alone
 */
public final class TreeList<T> extends Div {
    /** Of itself the grid unfolds only after ArrowLeft has led from its one cell to the row, which nobody finds. */
    private static final String ARROWS_FOLD =
            """
            this.addEventListener('keydown', event => {
                if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
                const slot = event.composedPath()[0].querySelector?.('slot');
                const toggle = slot?.assignedElements()[0]?.querySelector('vaadin-grid-tree-toggle');
                if (toggle && !toggle.leaf && toggle.expanded !== (event.key === 'ArrowRight')) {
                    toggle.click();
                    event.preventDefault();
                    event.stopImmediatePropagation();
                }
            }, true)
            """;

    private final TreeGrid<T> grid = new TreeGrid<>();
    private final Function<T, String> id;
    private final Nodes nodes;
    private List<T> dragged = List.of();
    private Consumer<T> open = node -> {};

    /** Where something is let go. */
    public enum Place {
        INTO,
        BEFORE,
        AFTER
    }

    /** Is told that something was dragged there. */
    @FunctionalInterface
    public interface Moved<T> {
        void moved(T what, T target, Place place);
    }

    /**
     * @param children of a node, in order; of null those at the top
     * @param folds whether a node has children
     * @param row what is shown of a node
     */
    public TreeList(
            Function<T, String> id,
            Function<T, List<T>> children,
            Predicate<T> folds,
            Function<T, ? extends Component> row) {
        this.id = Objects.requireNonNull(id);
        nodes = new Nodes(id, children, folds);
        addClassName("t-tree");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS, GridVariant.LUMO_COMPACT);
        grid.addClassName("t-tree-grid");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.addComponentHierarchyColumn(node -> opening(node, row.apply(node)))
                .setFlexGrow(1)
                .setRowHeader(true);
        grid.setDataProvider(nodes);
        grid.addItemClickListener(event -> opened(event.getItem()));
        grid.getElement().executeJs(ARROWS_FOLD);
        grid.getElement()
                .addEventListener("keydown", event -> {
                    T node = grid.getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().getString("element.getEventContext(event).item.key"));
                    if (node != null) {
                        opened(node);
                    }
                })
                .setFilter("event.key === 'Enter' && element.getEventContext(event).section === 'body'"
                        + " && !!element.getEventContext(event).item")
                .addEventData("element.getEventContext(event).item.key");
        add(grid);
    }

    public void label(String text) {
        grid.getElement().setAttribute("aria-label", text);
        grid.getElement().executeJs("this.setAttribute('accessible-name', $0); this.accessibleName = $0", text);
    }

    /** Called with a node that was clicked or entered. */
    public void onOpen(Consumer<T> listener) {
        open = listener;
    }

    /** Lets nodes be dragged. */
    public void onMove(Predicate<T> drags, Moved<T> listener) {
        grid.setRowsDraggable(true);
        grid.setDragFilter(drags::test);
        grid.setDropMode(GridDropMode.ON_TOP_OR_BETWEEN);
        grid.addDragStartListener(event -> dragged = List.copyOf(event.getDraggedItems()));
        grid.addDragEndListener(event -> dragged = List.of());
        grid.addDropListener(event -> dropped(event, listener));
    }

    private void dropped(GridDropEvent<T> event, Moved<T> listener) {
        List<T> moved = dragged;
        dragged = List.of();
        event.getDropTargetItem().ifPresent(target -> moved.stream()
                .filter(what -> !id.apply(what).equals(id.apply(target)))
                .forEach(what -> listener.moved(what, target, place(event.getDropLocation()))));
    }

    private static Place place(GridDropLocation location) {
        return switch (location) {
            case ABOVE -> Place.BEFORE;
            case BELOW -> Place.AFTER;
            case ON_TOP, EMPTY -> Place.INTO;
        };
    }

    /** Rows for which it is true stand out; say in the row itself why. */
    public void highlight(Predicate<T> which) {
        grid.setPartNameGenerator(node -> which.test(node) ? "hit" : null);
    }

    public void expand(Collection<T> unfolded) {
        grid.expand(unfolded);
    }

    /** Unfolds what is above a node, chooses it and brings it into sight. @param above from the top on */
    public void reveal(List<T> above, T node) {
        grid.select(node);
        show(above, node);
    }

    /** Unfolds what is above a node and brings it into sight. @param above from the top on */
    public void show(List<T> above, T node) {
        grid.expand(above);
        int[] places = new int[above.size() + 1];
        T parent = null;
        for (int level = 0; level < places.length; level++) {
            T next = level < above.size() ? above.get(level) : node;
            places[level] = Math.max(0, nodes.place(parent, next));
            parent = next;
        }
        grid.scrollToIndex(places);
    }

    /** Asks for all nodes anew; what is unfolded stays so. */
    public void refresh() {
        nodes.refreshAll();
    }

    /** A click on what is shown opens; only the arrow before it unfolds. */
    private Component opening(T node, Component shown) {
        shown.getElement().addEventListener("click", event -> opened(node)).addEventData("event.stopPropagation()");
        return shown;
    }

    private void opened(T node) {
        grid.select(node);
        Notices.attempt(() -> open.accept(node));
    }

    private final class Nodes extends AbstractBackEndHierarchicalDataProvider<T, SerializablePredicate<T>> {
        private final transient Function<T, String> id;
        private final transient Function<T, List<T>> children;
        private final transient Predicate<T> folds;

        Nodes(Function<T, String> id, Function<T, List<T>> children, Predicate<T> folds) {
            this.id = id;
            this.children = children;
            this.folds = folds;
        }

        int place(T parent, T node) {
            return children.apply(parent).stream().map(id).toList().indexOf(id.apply(node));
        }

        @Override
        protected Stream<T> fetchChildrenFromBackEnd(HierarchicalQuery<T, SerializablePredicate<T>> query) {
            return children.apply(query.getParent()).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        }

        @Override
        public int getChildCount(HierarchicalQuery<T, SerializablePredicate<T>> query) {
            return children.apply(query.getParent()).size();
        }

        @Override
        public boolean hasChildren(T item) {
            return folds.test(item);
        }

        @Override
        public Object getId(T item) {
            return id.apply(item);
        }
    }
}
