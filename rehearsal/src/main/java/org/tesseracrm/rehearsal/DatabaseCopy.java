package org.tesseracrm.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Carries a database over in one transaction, as it was at one moment, while others work in it: nobody waits for anybody, and nothing
 * is locked. Reads only in the one, writes only in the other.
 */
final class DatabaseCopy {
    private static final int ROWS = 1_000;
    private static final long BYTES = 4L << 20;
    private static final Set<String> BINARY = Set.of(
            "bit",
            "binary",
            "varbinary",
            "tinyblob",
            "blob",
            "mediumblob",
            "longblob",
            "geometry",
            "point",
            "linestring",
            "polygon",
            "multipoint",
            "multilinestring",
            "multipolygon",
            "geometrycollection");

    private final Connection from;
    private final Connection to;
    private final Map<String, Long> rows = new TreeMap<>();
    private final List<String> left = new ArrayList<>();

    DatabaseCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    private record Column(String name, boolean binary) {}

    void run() throws SQLException {
        execute(from, "set time_zone = '+00:00'");
        execute(from, "set session transaction isolation level repeatable read");
        execute(from, "start transaction with consistent snapshot, read only");
        execute(
                to,
                "set time_zone = '+00:00', foreign_key_checks = 0, unique_checks = 0, sql_mode = 'NO_AUTO_VALUE_ON_ZERO'");
        to.setAutoCommit(false);
        for (String table : named("BASE TABLE")) {
            execute(to, shown("table", table, 2));
            rows.put(table, table(table));
            to.commit();
        }
        for (String view : named("VIEW")) {
            made("view " + view, () -> execute(to, ownerless(shown("view", view, 2))));
        }
        for (String trigger : first("show triggers")) {
            made("trigger " + trigger, () -> execute(to, ownerless(shown("trigger", trigger, 3))));
        }
        left.addAll(named("SEQUENCE").stream().map(each -> "sequence " + each).toList());
        left.addAll(first("select concat(lower(routine_type), ' ', routine_name) from information_schema.routines"
                + " where routine_schema = database() order by 1"));
        to.commit();
        execute(from, "commit");
    }

    /** By table. */
    Map<String, Long> rows() {
        return rows;
    }

    /** What was not carried over. */
    List<String> left() {
        return left;
    }

    private interface Making {
        void run() throws SQLException;
    }

    private void made(String what, Making making) {
        try {
            making.run();
        } catch (SQLException e) {
            left.add(what);
        }
    }

    private long table(String table) throws SQLException {
        List<Column> columns = columns(table);
        String names = columns.stream().map(each -> quoted(each.name())).collect(Collectors.joining(", "));
        String marks = columns.stream().map(each -> "?").collect(Collectors.joining(", "));
        long count = 0;
        long waiting = 0;
        try (Statement select = from.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
                PreparedStatement insert = to.prepareStatement(
                        "insert into " + quoted(table) + " (" + names + ") values (" + marks + ")")) {
            select.setFetchSize(ROWS);
            try (ResultSet found = select.executeQuery("select " + names + " from " + quoted(table))) {
                while (found.next()) {
                    waiting += row(columns, found, insert);
                    insert.addBatch();
                    count++;
                    if (count % ROWS == 0 || waiting > BYTES) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
            }
            insert.executeBatch();
        }
        return count;
    }

    private static long row(List<Column> columns, ResultSet found, PreparedStatement insert) throws SQLException {
        long bytes = 0;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).binary()) {
                byte[] value = found.getBytes(i + 1);
                insert.setBytes(i + 1, value);
                bytes += value == null ? 0 : value.length;
            } else {
                String value = found.getString(i + 1);
                insert.setString(i + 1, value);
                bytes += value == null ? 0 : value.length();
            }
        }
        return bytes;
    }

    private List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement select = from.prepareStatement("select column_name, data_type from"
                + " information_schema.columns where table_schema = database() and table_name = ? and is_generated = 'NEVER'"
                + " order by ordinal_position")) {
            select.setString(1, table);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    columns.add(new Column(
                            found.getString(1),
                            BINARY.contains(found.getString(2).toLowerCase(Locale.ROOT))));
                }
            }
        }
        return columns;
    }

    private List<String> named(String kind) throws SQLException {
        return first("select table_name from information_schema.tables where table_schema = database()"
                + " and table_type = '" + kind + "' order by table_name");
    }

    private List<String> first(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = from.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }

    private String shown(String kind, String name, int column) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet found = statement.executeQuery("show create " + kind + " " + quoted(name))) {
            found.next();
            return found.getString(column);
        }
    }

    /** Who made it there need not be known here. */
    static String ownerless(String statement) {
        return statement
                .replaceFirst("(?i)\\sDEFINER\\s*=\\s*`[^`]*`@`[^`]*`", "")
                .replaceFirst("(?i)\\sSQL SECURITY DEFINER", "");
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
