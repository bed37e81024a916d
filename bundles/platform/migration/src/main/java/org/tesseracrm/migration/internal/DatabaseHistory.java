package org.tesseracrm.migration.internal;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.tesseracrm.migration.History;

/** Reads what Liquibase wrote down, and nothing else: neither lock nor table is made. */
final class DatabaseHistory implements History {
    private static final int NO_SUCH_TABLE = 1146;

    private final Supplier<Database> database;

    /** @param database null where there is none at the moment */
    DatabaseHistory(Supplier<Database> database) {
        this.database = database;
    }

    @Override
    public List<String> unknownTo(InputStream jar) throws IOException {
        JarChangelogs known = JarChangelogs.read(jar);
        List<String> unknown = new ArrayList<>();
        try {
            for (Changelog changelog : known.changelogs()) {
                List<String> done = done(changelog);
                if (!done.isEmpty()) {
                    Set<String> names = known.changeSets(changelog);
                    done.stream().filter(each -> !names.contains(each)).forEach(unknown::add);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return unknown;
    }

    private List<String> done(Changelog changelog) throws IOException {
        Database now = database.get();
        if (now == null) {
            throw new IOException("The database is away.");
        }
        List<String> done = new ArrayList<>();
        try (Connection connection = now.direct().getConnection();
                Statement statement = connection.createStatement();
                // its unit is a word of letters, digits and hyphens
                ResultSet rows = statement.executeQuery(
                        "select filename, id, author from " + changelog.historyTable() + " order by orderexecuted")) {
            while (rows.next()) {
                done.add(ChangeSetName.of(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        } catch (SQLException e) {
            if (e.getErrorCode() == NO_SUCH_TABLE) {
                return List.of();
            }
            throw new IOException(Causes.reason(e), e);
        }
        return done;
    }
}
