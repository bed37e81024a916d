package org.tesseracrm.migration.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.tesseracrm.migration.Migrations.ChangeSet;
import org.tesseracrm.migration.Migrations.Run;

/** Runs a changelog where it says something that was not done yet, one server at a time. */
final class ChangelogMigrator implements Migrator {
    /** What knows how to read changelogs. */
    interface Runner {
        /**
         * @param alone whether no other server can be at work
         * @param done told each change set as it ends
         */
        void run(Bundle bundle, Changelog changelog, Connection connection, boolean alone, Consumer<ChangeSet> done)
                throws Exception;
    }

    private final Runner runner;
    private final RunLog log = new RunLog(Clock.systemUTC());

    ChangelogMigrator(Runner runner) {
        this.runner = runner;
    }

    @Override
    public Outcome migrate(Bundle bundle, Changelog changelog, DataSource dataSource) {
        try (Connection connection = connect(dataSource)) {
            return migrate(bundle, changelog, connection);
        } catch (NoConnection e) {
            return new Outcome.Away(Causes.reason(e));
        } catch (Exception e) {
            return Causes.outcome(e);
        }
    }

    private Outcome migrate(Bundle bundle, Changelog changelog, Connection connection) throws Exception {
        DoneBefore done = new DoneBefore(connection, changelog.unit(), fingerprint(bundle));
        if (done.isCurrent()) {
            return new Outcome.Done();
        }
        ClusterLock lock = ClusterLock.tryLock(connection);
        if (lock == null) {
            return new Outcome.Later("Another server is migrating this database.");
        }
        try (lock) {
            log.during(
                    bundle,
                    changelog,
                    changeSets -> runner.run(bundle, changelog, connection, lock.bindsAllServers(), changeSets));
            done.record();
            return new Outcome.Done();
        }
    }

    @Override
    public List<Run> runs() {
        return log.runs();
    }

    private static String fingerprint(Bundle bundle) throws IOException {
        return Fingerprint.of(Fingerprint.filesOf(bundle));
    }

    private static Connection connect(DataSource dataSource) throws NoConnection {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new NoConnection(e);
        }
    }

    private static final class NoConnection extends Exception {
        private static final long serialVersionUID = 1L;

        NoConnection(SQLException cause) {
            super(cause);
        }
    }
}
