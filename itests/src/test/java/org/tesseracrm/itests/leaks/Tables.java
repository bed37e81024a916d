package org.tesseracrm.itests.leaks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tesseracrm.itests.harness.Database;

/** Checksums of all tables, whichever there are. */
final class Tables {
    /** Columns, or whole tables, that a refused request may change, each with the reason. */
    private static final Map<String, String> MAY_CHANGE = Map.of(
            "core_search_list", "what was written before is taken into the index of searched texts soon after",
            "core_search_row", "the same",
            "core_search_pending", "the same",
            "core_search_source", "the same",
            "core_token.last_used_at", "when a token was used last is noted every few minutes",
            "core_sign_in_failure", "failed sign-ins are counted, so that guessing ends",
            "core_session.last_used_at", "when a session was used last is noted",
            "core_session.last_seen_at", "when a session was used last is noted",
            "core_idempotency", "an Idempotency-Key is noted before the request is done",
            "core_login_device", "where somebody signed in from is noted");

    private Tables() {}

    static Map<String, String> checksums(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            Map<String, List<String>> columns = columns(statement);
            Map<String, String> sums = new TreeMap<>();
            List<String> whole = new ArrayList<>();
            for (var table : columns.entrySet()) {
                if (MAY_CHANGE.containsKey(table.getKey())) {
                    continue;
                }
                List<String> kept = table.getValue().stream()
                        .filter(each -> !MAY_CHANGE.containsKey(table.getKey() + "." + each))
                        .toList();
                if (kept.size() == table.getValue().size()) {
                    whole.add(table.getKey());
                } else {
                    sums.put(table.getKey(), partly(statement, table.getKey(), kept));
                }
            }
            try (ResultSet result = statement.executeQuery("checksum table "
                    + whole.stream().map(each -> "`" + each + "`").collect(Collectors.joining(",")))) {
                while (result.next()) {
                    sums.put(result.getString(1).replaceFirst("^.*\\.", ""), result.getString(2));
                }
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of the tables that differ. */
    static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .filter(each -> !each.getValue().equals(before.get(each.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, List<String>> columns(Statement statement) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (ResultSet result = statement.executeQuery(
                "select c.table_name, c.column_name"
                        + " from information_schema.columns c join information_schema.tables t"
                        + " on t.table_schema = c.table_schema and t.table_name = c.table_name"
                        + " where c.table_schema = database() and t.table_type = 'BASE TABLE' order by 1, c.ordinal_position")) {
            while (result.next()) {
                columns.computeIfAbsent(result.getString(1), key -> new ArrayList<>())
                        .add(result.getString(2));
            }
        }
        return columns;
    }

    private static String partly(Statement statement, String table, List<String> columns) throws SQLException {
        String row = columns.stream()
                .map(each -> "coalesce(hex(`" + each + "`), '-')")
                .collect(Collectors.joining(", "));
        try (ResultSet result = statement.executeQuery(
                "select count(*), bit_xor(crc32(concat_ws('|', " + row + "))) from `" + table + "`")) {
            result.next();
            return result.getLong(1) + "/" + result.getLong(2);
        }
    }
}
