package org.tesseracrm.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tesseracrm.datasource.DatabaseAccess;

/**
 * What stands in a database.
 *
 * @param rows by table
 * @param shapes by table: its columns and indexes
 */
record Tables(Map<String, Long> rows, Map<String, String> shapes) {
    static Tables of(DatabaseAccess access) throws SQLException {
        try (Connection connection = Production.connect(access)) {
            return of(connection);
        }
    }

    static Tables of(Connection connection) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        Map<String, String> shapes = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String table : names(statement)) {
                String quoted = "`" + table.replace("`", "``") + "`";
                try (ResultSet count = statement.executeQuery("select count(*) from " + quoted)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
                try (ResultSet shape = statement.executeQuery("show create table " + quoted)) {
                    shape.next();
                    shapes.put(table, shape.getString(2).replaceFirst(" AUTO_INCREMENT=\\d+", ""));
                }
            }
        }
        return new Tables(rows, shapes);
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE' order by table_name")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    long all() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
