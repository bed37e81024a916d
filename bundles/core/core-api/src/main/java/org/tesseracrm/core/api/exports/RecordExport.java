package org.tesseracrm.core.api.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.custom.CustomFields;
import org.tesseracrm.core.api.dictionary.Dictionaries;
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
    private OwnColumns<R> own;

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

    /**
     * The fields that companies have added stand behind the others.
     *
     * @param locale of who exports
     * @param type id of the kind of record
     * @param custom values by code
     */
    protected final void own(
            CustomFields fields,
            Dictionaries dictionaries,
            Supplier<Locale> locale,
            String type,
            Function<R, Map<String, Object>> custom) {
        own = new OwnColumns<>(fields, dictionaries, locale, type, custom);
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
        List<Column> all = new ArrayList<>(columns.values());
        if (own != null) {
            all.addAll(own.columns());
        }
        return List.copyOf(all);
    }

    @Override
    public final Page<List<Object>> rows(ListRequest request, List<String> names) {
        Page<R> page = list.apply(request);
        Map<String, Function<R, Object>> all = new LinkedHashMap<>(values);
        if (own != null) {
            all.putAll(own.values());
        }
        List<List<Object>> rows = new ArrayList<>();
        for (R each : page.items()) {
            List<Object> cells = new ArrayList<>(names.size());
            names.forEach(name -> cells.add(all.getOrDefault(name, none -> null).apply(each)));
            rows.add(cells);
        }
        return page.with(rows);
    }
}
