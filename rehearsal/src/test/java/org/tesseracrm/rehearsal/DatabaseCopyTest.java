package org.tesseracrm.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tesseracrm.mariadb.embedded.internal.StandaloneServer;

/** With two servers: what comes over is the same, whatever stands in the columns. */
class DatabaseCopyTest {
    private static final String KINDS = "create table kinds (id bigint auto_increment primary key, words varchar(60),"
            + " amount decimal(19,4), at datetime(6), day date, yes tinyint(1), flags bit(10), picture mediumblob,"
            + " hash binary(4), exact double, said json, stamped timestamp(3) null, twice bigint generated always as (id * 2) virtual)";

    /** CHECKSUM TABLE is not the same for the same rows where a column is computed. */
    private static final String CONTENT =
            "select concat(count(*), ' ', sum(crc32(concat_ws('|', id, coalesce(words, '-'), amount, at,"
                    + " day, yes, hex(flags), hex(picture), hex(hash), exact, said, unix_timestamp(stamped), twice)))) from kinds";

    @TempDir
    Path folder;

    @Test
    void everythingComesOver() throws IOException, InterruptedException, SQLException {
        try (StandaloneServer one = StandaloneServer.start(folder.resolve("one"));
                StandaloneServer two = StandaloneServer.start(folder.resolve("two"));
                Connection from = Production.connect(one.access());
                Connection to = Production.connect(two.access());
                Connection other = Production.connect(one.access())) {
            fill(other);
            DatabaseCopy copy = new DatabaseCopy(from, to);
            copy.run();
            assertEquals(Map.of("kinds", 2_503L, "child", 1L, "heard", 0L), copy.rows());
            assertEquals(List.of("procedure left_behind"), copy.left());
            assertEquals(text(other, CONTENT, 1), text(to, CONTENT, 1));
            assertEquals(Tables.of(other).shapes(), Tables.of(to).shapes());
            assertEquals("0", text(to, "select id from kinds where words = 'zero'", 1));
            assertEquals("2503", text(to, "select count(*) from seen", 1));
            execute(to, "insert into child values (2, 1)");
            assertEquals("1", text(to, "select count(*) from heard", 1), "the trigger came along");
        }
    }

    private static void fill(Connection database) throws SQLException {
        execute(database, KINDS);
        execute(database, "set sql_mode = 'NO_AUTO_VALUE_ON_ZERO', time_zone = '+08:00'");
        execute(database, "insert into kinds (id, words) values (0, 'zero')");
        execute(
                database,
                "insert into kinds (id, words, amount, at, day, yes, flags, picture, hash, exact, said, stamped) values"
                        + " (1, '名字 😀 \\'\"\\\\', -1234567.8901, '2026-03-04 05:06:07.890123', '1999-12-31', 1, b'1000000001',"
                        + " unhex('00ff0a0d5c27'), unhex('00010203'), 0.1, '{\"a\": [1, null]}', '2026-03-04 05:06:07.123')");
        execute(database, "insert into kinds (id, words) values (2, null)");
        execute(
                database,
                "insert into kinds (id, words, picture) select seq + 10, md5(seq), repeat(char(0), seq) from seq_1_to_2500");
        execute(database, "create table child (id int primary key, kind bigint references kinds (id))");
        execute(database, "insert into child values (1, 0)");
        execute(database, "create table heard (id int)");
        execute(database, "create trigger hears after insert on child for each row insert into heard values (new.id)");
        execute(database, "create view seen as select id, words from kinds");
        execute(database, "create procedure left_behind() select 1");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection database, String query, int column) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(column);
        }
    }
}
