package org.tesseracrm.migration.internal;

import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.changelog.FastCheckService;
import liquibase.database.Database;
import liquibase.database.core.MariaDBDatabase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.osgi.framework.Bundle;
import org.tesseracrm.migration.Migrations.ChangeSet;

/** Liquibase, told where its parts are, and kept quiet. */
final class LiquibaseRunner implements ChangelogMigrator.Runner {
    @Override
    public void run(Bundle bundle, Changelog changelog, Connection connection, boolean alone, Consumer<ChangeSet> done)
            throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Liquibase looks for its own parts there
        thread.setContextClassLoader(Liquibase.class.getClassLoader());
        try (ResourceAccessor files = new BundleResources(bundle)) {
            Map<String, Object> scope = new HashMap<>();
            scope.put(Scope.Attr.classLoader.name(), Liquibase.class.getClassLoader());
            scope.put(Scope.Attr.resourceAccessor.name(), files);
            scope.put(Scope.Attr.ui.name(), new LoggerUIService());
            // otherwise it reports to its maker
            scope.put("liquibase.analytics.enabled", false);
            Scope.child(scope, () -> update(changelog, files, connection, alone, done));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void update(
            Changelog changelog, ResourceAccessor files, Connection connection, boolean alone, Consumer<ChangeSet> done)
            throws LiquibaseException {
        Database database = new MariaDBDatabase();
        database.setConnection(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName(changelog.historyTable());
        database.setDatabaseChangeLogLockTableName("databasechangeloglock");
        if (alone) {
            // nobody else is at work, so a lock that is still there is a killed server's
            LockServiceFactory.getInstance().getLockService(database).forceReleaseLock();
        }
        // it keeps 'nothing new' by the changelog's path, for as long as the program runs: another module's, or a newer
        // one, has the same
        Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
        Liquibase liquibase = new Liquibase(changelog.path(), files, database);
        // else a table of what was done goes to the console
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setChangeExecListener(new ChangeSetWatch(done));
        try {
            liquibase.update(new Contexts());
        } finally {
            LockServiceFactory.getInstance().resetAll();
        }
    }
}
