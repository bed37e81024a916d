package org.tesseracrm.itests.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tesseracrm.itests.bench.BigCompany.Role;

/**
 * What somebody who knows the tables would write for the first page: the ids of what is owned and of what is shared, each from its
 * index, merged, then the rows with the names of owners and parents; and the total, counted up to 1,001.
 *
 * @param rows the statement for the page
 * @param total the statement for the total
 */
record HandWritten(String rows, String total) {
    private static final String ORDER = " order by updated_at desc, id desc limit ";

    static HandWritten of(BigCompany company, Role role) {
        String owners = role.owners().stream().map(String::valueOf).collect(Collectors.joining(","));
        String owned = "select id, updated_at from contacts_customer where tenant_id = " + company.tenant()
                + " and deleted = 0 and owner_id in (" + owners + ")";
        String shared = "select c.id, c.updated_at from core_share s join contacts_customer c on c.id = s.customer_id"
                + " where s.tenant_id = " + company.tenant() + " and s.user_id = "
                + role.owners().get(0) + " and c.tenant_id = " + company.tenant() + " and c.deleted = 0";
        return new HandWritten(
                rows("(" + owned + ORDER + "51) union (" + shared + " order by c.updated_at desc, c.id desc limit 51)"),
                "select count(*) from ((" + owned + " limit 1001) union (" + shared + " limit 1001)) both_lists");
    }

    static HandWritten ofAll(BigCompany company) {
        String all = "select id, updated_at from contacts_customer where tenant_id = " + company.tenant()
                + " and deleted = 0";
        return new HandWritten(
                rows("(" + all + ORDER + "51)"), "select count(*) from (" + all + " limit 1001) counted");
    }

    private static String rows(String ids) {
        return "select c.*, u.display_name owner_name, p.name parent_name from (select id from (" + ids + ") both_lists"
                + ORDER + "50) page join contacts_customer c on c.id = page.id"
                + " left join core_user u on u.id = c.owner_id left join contacts_customer p on p.id = c.parent_id"
                + " order by c.updated_at desc, c.id desc";
    }

    /** Reads both to their ends; the ids of the page. */
    List<String> page(Connection connection) throws SQLException {
        read(connection, total);
        return read(connection, rows);
    }

    private static List<String> read(Connection connection, String sql) throws SQLException {
        List<String> first = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                first.add(rows.getString(1));
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
        return first;
    }
}
