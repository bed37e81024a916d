package org.tesseracrm.migration.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.core.MariaDBDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.osgi.framework.Bundle;

/** Runs one changelog. */
final class LiquibaseMigrator implements Migrator {
    @Override
    public Outcome migrate(Bundle bundle, Changelog changelog, DataSource dataSource) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase looks for its own parts there
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try (Connection connection = connect(dataSource);
                ResourceAccessor files = new BundleResources(bundle)) {
            ClusterLock lock = ClusterLock.tryLock(connection);
            if (lock == null) {
                return new Outcome.Later("Another server is migrating this database.");
            }
            try (lock) {
                return inScope(files, () -> update(changelog, files, connection, lock.bindsAllServers()));
            }
        } catch (NoConnection e) {
            return new Outcome.Away(Causes.reason(e));
        } catch (Exception e) {
            return Causes.outcome(e);
        } finally {
            thread.setContextClassLoader(before);
        }
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

    private static Outcome update(Changelog changelog, ResourceAccessor files, Connection connection, boolean alone)
            throws LiquibaseException, SQLException {
        Database database = new MariaDBDatabase();
        database.setConnection(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName(changelog.historyTable());
        database.setDatabaseChangeLogLockTableName("databasechangeloglock");
        if (alone) {
            // nobody else is at work, so a lock that is still there is a killed server's
            LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
        }
        Liquibase liquibase = new Liquibase(changelog.path(), files, database);
        try {
            liquibase.update(new Contexts());
            return new Outcome.Done();
        } finally {
            LockServiceFactory.getInstance().resetAll();
        }
    }

    private static Outcome inScope(ResourceAccessor files, Scope.ScopedRunnerWithReturn<Outcome> work)
            throws Exception {
        Map<String, Object> scope = new HashMap<>();
        scope.put(Scope.Attr.classLoader.name(), Liquibase.class.getClassLoader());
        scope.put(Scope.Attr.resourceAccessor.name(), files);
        scope.put(Scope.Attr.ui.name(), new LoggerUIService());
        // otherwise it reports to its maker
        scope.put("liquibase.analytics.enabled", false);
        return Scope.child(scope, work);
    }
}
