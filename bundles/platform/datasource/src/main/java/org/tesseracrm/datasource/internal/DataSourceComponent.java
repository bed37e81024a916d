package org.tesseracrm.datasource.internal;

import java.sql.Driver;
import java.util.Hashtable;
import java.util.Map;
import javax.transaction.TransactionManager;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tesseracrm.datasource.DatabaseHealth;
import org.tesseracrm.datasource.DatabaseServer;

/** Decides between the external database and the embedded one, and publishes the data source of whichever it is. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.tesseracrm.datasource",
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
public class DataSourceComponent implements ServiceTrackerCustomizer<DatabaseServer, EmbeddedDatabase> {
    private static final Logger LOG = LoggerFactory.getLogger(DataSourceComponent.class);

    private final BundleContext context;
    private final PublishedDatabase database;
    private final HealthService health;
    private final ServiceRegistration<DatabaseHealth> healthRegistration;
    private ServiceRegistration<DatabaseServer.Wanted> wanted;
    private ServiceTracker<DatabaseServer, EmbeddedDatabase> servers;

    @Activate
    public DataSourceComponent(
            BundleContext context, Map<String, Object> config, @Reference TransactionManager transactions) {
        this.context = context;
        this.health = new HealthService();
        this.healthRegistration = context.registerService(DatabaseHealth.class, health, new Hashtable<>());
        Driver driver = new org.mariadb.jdbc.Driver();
        Settings settings;
        try {
            settings = Settings.of(config, System.getenv());
        } catch (IllegalArgumentException e) {
            LOG.error("The database's settings are wrong: {}", e.getMessage());
            health.down("The database's settings are wrong: " + e.getMessage());
            this.database = null;
            return;
        }
        this.database = new PublishedDatabase(context, driver, transactions, settings.pool(), health);
        settings.access().ifPresentOrElse(database::publish, this::useEmbedded);
    }

    private void useEmbedded() {
        health.down("The embedded database has not started yet.");
        servers = new ServiceTracker<>(context, DatabaseServer.class, this);
        servers.open();
        wanted =
                context.registerService(DatabaseServer.Wanted.class, new DatabaseServer.Wanted() {}, new Hashtable<>());
    }

    @Deactivate
    void close() {
        healthRegistration.unregister();
        if (servers != null) {
            servers.close();
        }
        if (database != null) {
            database.withdraw();
        }
        if (wanted != null) {
            // last, since this stops the embedded server
            wanted.unregister();
        }
    }

    @Override
    public EmbeddedDatabase addingService(ServiceReference<DatabaseServer> reference) {
        EmbeddedDatabase embedded = new EmbeddedDatabase(context.getService(reference), database, health);
        embedded.open();
        return embedded;
    }

    @Override
    public void modifiedService(ServiceReference<DatabaseServer> reference, EmbeddedDatabase embedded) {
        // its properties say nothing that matters here
    }

    @Override
    public void removedService(ServiceReference<DatabaseServer> reference, EmbeddedDatabase embedded) {
        embedded.close();
        context.ungetService(reference);
    }
}
