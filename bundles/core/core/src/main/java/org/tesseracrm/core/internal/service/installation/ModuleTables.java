package org.tesseracrm.core.internal.service.installation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.core.api.admin.Installation.Table;
import org.tesseracrm.core.internal.service.Sql;
import org.tesseracrm.core.internal.service.Store;

/** Which tables belong to which module: those whose names begin with its id. */
@Component(service = ModuleTables.class)
public final class ModuleTables {
    private final Store store;

    @Activate
    public ModuleTables(@Reference Store store) {
        this.store = store;
    }

    /** What the database estimates: counting would read them all. */
    public Map<String, List<Table>> of(Collection<String> modules) {
        List<Object[]> rows = store.required(em -> new Sql("select table_name, coalesce(table_rows, 0),"
                        + " coalesce(data_length + index_length, 0) from information_schema.tables"
                        + " where table_schema = database() and table_type = 'BASE TABLE' order by table_name")
                .rows(em));
        Map<String, List<Table>> tables = new HashMap<>();
        for (Object[] row : rows) {
            String name = (String) row[0];
            String module = owner(name, modules);
            if (!module.isEmpty()) {
                tables.computeIfAbsent(module, id -> new ArrayList<>())
                        .add(new Table(name, ((Number) row[1]).longValue(), ((Number) row[2]).longValue()));
            }
        }
        return tables;
    }

    /** The tables of a module in which each row is of one company; names as they can stand in SQL. */
    List<String> ofCompanies(String module, Collection<String> modules) {
        List<Object[]> rows = store.required(em -> new Sql("select c.table_name, c.column_name"
                        + " from information_schema.columns c where c.table_schema = database()"
                        + " and c.column_name = 'tenant_id' order by c.table_name")
                .rows(em));
        return rows.stream()
                .map(row -> (String) row[0])
                .filter(name -> name.matches("[a-z0-9_]+"))
                .filter(name -> owner(name, modules).equals(module))
                .toList();
    }

    /** The longest id wins: {@code orders_returns_x} is of {@code orders-returns} where there is one. */
    static String owner(String table, Collection<String> modules) {
        String owner = "";
        for (String module : modules) {
            if (module.length() > owner.length() && table.startsWith(module.replace('-', '_') + "_")) {
                owner = module;
            }
        }
        return owner;
    }
}
