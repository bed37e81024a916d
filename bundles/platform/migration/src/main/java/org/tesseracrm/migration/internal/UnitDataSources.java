package org.tesseracrm.migration.internal;

import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Finds the database, and registers its pool again under the name of each unit that is done. */
final class UnitDataSources implements MigrationQueue.Publisher, ServiceTrackerCustomizer<DataSource, DataSource> {
    private static final String NAME = "osgi.jndi.service.name";
    private static final String POOLED = "crm";
    /** Registered before the pool: connections outside of it, that may take their time. */
    private static final String DIRECT = "crm-direct";

    private final BundleContext context;
    private Consumer<Database> changed;
    private final Map<UnitMigration, ServiceRegistration<DataSource>> registrations = new ConcurrentHashMap<>();
    private final ServiceTracker<DataSource, DataSource> pools;

    UnitDataSources(BundleContext context) {
        this.context = context;
        this.pools = new ServiceTracker<>(context, filter(), this);
    }

    void open(Consumer<Database> onChange) {
        changed = onChange;
        pools.open();
    }

    void close() {
        pools.close();
    }

    @Override
    public void publish(UnitMigration unit, Database database) {
        Dictionary<String, Object> name = new Hashtable<>();
        name.put(NAME, POOLED + "-" + unit.changelog().unit());
        registrations.put(unit, context.registerService(DataSource.class, database.pool(), name));
    }

    @Override
    public void withdraw(UnitMigration unit) {
        ServiceRegistration<DataSource> registration = registrations.remove(unit);
        if (registration != null) {
            registration.unregister();
        }
    }

    @Override
    public DataSource addingService(ServiceReference<DataSource> reference) {
        DataSource pool = context.getService(reference);
        DataSource direct = direct();
        changed.accept(direct == null ? null : new Database(pool, direct));
        return pool;
    }

    @Override
    public void modifiedService(ServiceReference<DataSource> reference, DataSource pool) {
        // its properties say nothing more
    }

    @Override
    public void removedService(ServiceReference<DataSource> reference, DataSource pool) {
        changed.accept(null);
        context.ungetService(reference);
    }

    private DataSource direct() {
        try {
            Collection<ServiceReference<DataSource>> found =
                    context.getServiceReferences(DataSource.class, "(" + NAME + "=" + DIRECT + ")");
            return found.isEmpty() ? null : context.getService(found.iterator().next());
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static org.osgi.framework.Filter filter() {
        try {
            return FrameworkUtil.createFilter(
                    "(&(objectClass=" + DataSource.class.getName() + ")(" + NAME + "=" + POOLED + "))");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
