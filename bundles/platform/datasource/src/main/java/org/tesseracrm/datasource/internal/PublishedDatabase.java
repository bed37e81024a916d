package org.tesseracrm.datasource.internal;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import javax.transaction.TransactionManager;
import org.apache.commons.dbcp2.managed.BasicManagedDataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseAccess;

/** The data sources of one database as services, from {@link #publish} to {@link #withdraw}. */
final class PublishedDatabase {
    /** The pool, enlisted in transactions. */
    static final String POOLED = "crm";
    /** For migrations. */
    static final String DIRECT = "crm-direct";

    private static final Logger LOG = LoggerFactory.getLogger(PublishedDatabase.class);

    private final BundleContext context;
    private final Driver driver;
    private final TransactionManager transactions;
    private final Settings.Pool size;
    private final HealthService health;
    private final List<ServiceRegistration<DataSource>> registrations = new ArrayList<>();
    private BasicManagedDataSource pool;

    PublishedDatabase(
            BundleContext context,
            Driver driver,
            TransactionManager transactions,
            Settings.Pool size,
            HealthService health) {
        this.context = context;
        this.driver = driver;
        this.transactions = transactions;
        this.size = size;
        this.health = health;
    }

    synchronized void publish(DatabaseAccess access) {
        withdraw();
        LOG.info("The database is {}", access);
        DirectConnections direct = new DirectConnections(driver, access);
        pool = ConnectionPool.open(driver, access, transactions, size);
        health.asks(direct);
        registrations.add(register(DIRECT, direct));
        registrations.add(register(POOLED, pool));
    }

    synchronized void withdraw() {
        for (int i = registrations.size() - 1; i >= 0; i--) {
            registrations.get(i).unregister();
        }
        registrations.clear();
        if (pool != null) {
            try {
                pool.close();
            } catch (SQLException e) {
                LOG.debug("A connection did not close in order", e);
            }
            pool = null;
        }
    }

    private ServiceRegistration<DataSource> register(String name, DataSource dataSource) {
        Dictionary<String, Object> properties = new Hashtable<>(Map.of("osgi.jndi.service.name", name));
        return context.registerService(DataSource.class, dataSource, properties);
    }
}
