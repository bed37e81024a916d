package org.tesseracrm.datasource.internal;

import java.sql.Driver;
import java.time.Duration;
import javax.transaction.TransactionManager;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.tesseracrm.datasource.DatabaseAccess;

/** The pool: plain connections that take part in the transaction of their thread. */
final class ConnectionPool {
    private ConnectionPool() {}

    static BasicManagedDataSource open(
            Driver driver, DatabaseAccess access, TransactionManager transactions, Settings.Pool size) {
        BasicManagedDataSource pool = new BasicManagedDataSource();
        pool.setTransactionManager(transactions);
        pool.setDriver(driver);
        pool.setUrl(Session.settle(JdbcUrl.parse(access.url()))
                .withDefault("socketTimeout", "30000")
                .toString());
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        // no connection before the first is needed: the database may come later than this server
        pool.setInitialSize(0);
        pool.setMinIdle(0);
        pool.setMaxTotal(size.size());
        pool.setMaxIdle(size.size());
        pool.setMaxWait(Duration.ofSeconds(size.waitSeconds()));
        pool.setTestOnBorrow(true);
        // a transaction would switch it off and on again otherwise, each time asking the database
        pool.setDefaultAutoCommit(false);
        pool.setAutoCommitOnReturn(false);
        pool.setDurationBetweenEvictionRuns(Duration.ofMinutes(1));
        pool.setMinEvictableIdle(Duration.ofMinutes(5));
        return pool;
    }
}
