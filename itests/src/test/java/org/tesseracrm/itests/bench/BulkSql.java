package org.tesseracrm.itests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Very many rows at once: rows like one that is there, whatever columns the table has by now. */
final class BulkSql {
    private static final int ROWS_PER_STATEMENT = 2_000;
    private static final Pattern KEY = Pattern.compile("(?m)^\\s+((?:UNIQUE )?KEY (`[^`]+`) .*?),?$");

    private final Connection connection;

    BulkSql(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setNetworkTimeout(Runnable::run, 1_200_000);
        run("set unique_checks = 0");
        run("set foreign_key_checks = 0");
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** So many rows like that one; {@code m} is the model, {@code n.n} counts from 0. */
    void copy(String table, String model, int times, UnaryOperator<String> value) throws SQLException {
        List<String> columns = columns(table);
        run("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream().map(value).collect(Collectors.joining(", ")) + " from (select * from " + table
                + " where " + model + " limit 1) m join (select seq n from seq_0_to_" + (times - 1) + ") n");
    }

    /**
     * Rows made by a program, the same in several tables that have these columns: without their indexes first, which are made again
     * at the end, as that takes a tenth of the time.
     *
     * @param staged the columns that the program gives
     * @param values for columns of the tables, where they are not as in the row that is there already; {@code s} is what was given
     */
    void load(
            List<String> tables,
            String staged,
            int count,
            int chunk,
            IntFunction<List<Object>> row,
            Map<String, String> values)
            throws SQLException {
        Map<String, List<String>> keys = new HashMap<>();
        for (String table : tables) {
            keys.put(table, dropKeys(table));
        }
        run("create or replace table bench_staged (n int primary key, " + staged
                + ") default charset = utf8mb4 collate = utf8mb4_bin");
        String most = "(select * from %1$s where id < 3999999999999999 or id > 4999999999999999 limit 1)";
        for (int from = 0; from < count; from += chunk) {
            int to = Math.min(count, from + chunk);
            stage(from, to, row);
            for (String table : tables) {
                List<String> columns = columns(table);
                run("insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + columns.stream()
                                .map(column -> values.getOrDefault(column, "m." + column))
                                .collect(Collectors.joining(", "))
                        + " from bench_staged s join " + String.format(most, table) + " m order by s.n");
            }
            run("truncate table bench_staged");
        }
        run("drop table bench_staged");
        for (String table : tables) {
            run("alter table " + table + " add " + String.join(", add ", keys.get(table)));
            run("analyze table " + table);
        }
    }

    private List<String> dropKeys(String table) throws SQLException {
        List<String> keys = new ArrayList<>();
        List<String> drops = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show create table " + table)) {
            rows.next();
            for (Matcher key = KEY.matcher(rows.getString(2)); key.find(); ) {
                keys.add(key.group(1));
                drops.add("drop key " + key.group(2));
            }
        }
        run("alter table " + table + " " + String.join(", ", drops));
        return keys;
    }

    private void stage(int from, int to, IntFunction<List<Object>> row) throws SQLException {
        for (int first = from; first < to; first += ROWS_PER_STATEMENT) {
            StringBuilder insert = new StringBuilder("insert into bench_staged values ");
            for (int n = first; n < Math.min(to, first + ROWS_PER_STATEMENT); n++) {
                insert.append(n == first ? "(" : ",(").append(n);
                for (Object value : row.apply(n)) {
                    insert.append(',').append(literal(value));
                }
                insert.append(')');
            }
            run(insert.toString());
        }
    }

    private static String literal(Object value) {
        return value == null || value instanceof Number
                ? String.valueOf(value)
                : "'" + value.toString().replace("\\", "\\\\").replace("'", "''") + "'";
    }

    private List<String> columns(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select column_name from information_schema.columns where"
                        + " table_schema = database() and table_name = '" + table
                        + "' and generation_expression is null order by ordinal_position")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
