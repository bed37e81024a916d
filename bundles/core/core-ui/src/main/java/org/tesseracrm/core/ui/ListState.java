package org.tesseracrm.core.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a list was asked for: kept in its address, so that 'back' and a bookmark find it, and per tab, so that the way back from a
 * record does.
 *
 * @param filters names of the filters that are on
 * @param fields what stands in the list's own fields, by their names; whatever else an address asks for stands here too
 */
record ListState(String q, String sort, List<String> filters, String query, String view, Map<String, String> fields) {
    static final ListState NONE = new ListState("", "", List.of(), "", "", Map.of());
    private static final String TEXT = "q";
    private static final String SORT = "sort";
    private static final String FILTERS = "f";
    private static final String QUERY = "filter";
    private static final String VIEW = "view";

    ListState {
        filters = List.copyOf(filters);
        fields = Map.copyOf(fields);
    }

    static ListState of(QueryParameters parameters) {
        Map<String, String> fields = new HashMap<>();
        parameters.getParameters().forEach((name, values) -> fields.put(name, values.get(0)));
        fields.keySet().removeAll(List.of(TEXT, SORT, FILTERS, QUERY, VIEW));
        return new ListState(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(SORT).orElse(""),
                parameters.getParameters().getOrDefault(FILTERS, List.of()),
                parameters.getSingleParameter(QUERY).orElse(""),
                parameters.getSingleParameter(VIEW).orElse(""),
                fields);
    }

    /** Whether it names a view at most. */
    boolean asksNothing() {
        return q.isEmpty() && sort.isEmpty() && filters.isEmpty() && query.isEmpty() && fields.isEmpty();
    }

    QueryParameters parameters() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (!q.isEmpty()) {
            values.put(TEXT, List.of(q));
        }
        if (!sort.isEmpty()) {
            values.put(SORT, List.of(sort));
        }
        if (!filters.isEmpty()) {
            values.put(FILTERS, filters);
        }
        if (!query.isEmpty()) {
            values.put(QUERY, List.of(query));
        }
        if (!view.isEmpty()) {
            values.put(VIEW, List.of(view));
        }
        new TreeMap<>(fields).forEach((name, value) -> {
            if (!value.isEmpty()) {
                values.put(name, List.of(value));
            }
        });
        return new QueryParameters(values);
    }

    /** Into the address and the tab's memory. */
    void remember(UI ui, String path) {
        Location location = new Location(path, parameters());
        memory(ui).put(path, location.getPathWithQueryParameters());
        ui.getPage().getHistory().replaceState(null, location);
    }

    /** The list's address as it was last left in this tab. */
    static String withQuery(String path) {
        UI ui = UI.getCurrent();
        return ui == null ? path : memory(ui).getOrDefault(path, path);
    }

    private static Map<String, String> memory(UI ui) {
        Memory memory = ComponentUtil.getData(ui, Memory.class);
        if (memory == null) {
            memory = new Memory();
            ComponentUtil.setData(ui, Memory.class, memory);
        }
        return memory.paths;
    }

    private static final class Memory {
        private final Map<String, String> paths = new HashMap<>();
    }
}
