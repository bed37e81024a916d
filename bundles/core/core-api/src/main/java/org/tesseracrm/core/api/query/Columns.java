package org.tesseracrm.core.api.query;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import javax.persistence.Column;
import javax.persistence.Table;

/**
 * Where an entity lies in the database, as its annotations say.
 *
 * @param table its table
 * @param names of columns by path; paths into embedded values are not among them
 */
record Columns(String table, Map<String, String> names) {
    Columns {
        names = Map.copyOf(names);
    }

    static Columns of(Class<?> entity) {
        Map<String, String> names = new HashMap<>();
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                Column column = field.getAnnotation(Column.class);
                names.putIfAbsent(
                        field.getName(), column == null || column.name().isEmpty() ? field.getName() : column.name());
            }
        }
        Table table = entity.getAnnotation(Table.class);
        return new Columns(table == null ? entity.getSimpleName() : table.name(), names);
    }
}
