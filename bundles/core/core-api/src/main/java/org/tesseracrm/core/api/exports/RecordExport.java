package org.tesseracrm.core.api.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/**
 * Exports what a list shows: a module's own component extends it and names the columns.
 *
 * @param <R> the record of the list
 */
public abstract class RecordExport<R> implements ExportSource {
    private final String id;
    private final String label;
    private final String permission;
    private final Function<ListRequest, Page<R>> list;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Function<R, Object>> values = new LinkedHashMap<>();

    /** @param list as the caller sees it, filtered and sorted as it is asked for */
    protected RecordExport(String id, String label, String permission, Function<ListRequest, Page<R>> list) {
        this.id = id;
        this.label = label;
        this.permission = permission;
        this.list = list;
    }

    protected final void column(String name, String label, Function<R, Object> value) {
        columns.put(name, new Column(name, label));
        values.put(name, value);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String label() {
        return label;
    }

    @Override
    public final String permission() {
        return permission;
    }

    @Override
    public final List<Column> columns() {
        return List.copyOf(columns.values());
    }

    @Override
    public final Page<List<Object>> rows(ListRequest request, List<String> names) {
        Page<R> page = list.apply(request);
        List<List<Object>> rows = new ArrayList<>();
        for (R each : page.items()) {
            List<Object> cells = new ArrayList<>(names.size());
            names.forEach(name -> cells.add(values.get(name).apply(each)));
            rows.add(cells);
        }
        return page.with(rows);
    }
}
