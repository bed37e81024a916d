package org.tesseracrm.mariadb.embedded.internal;

import java.net.URL;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.datasource.DatabaseServer;

/** The MariaDB that comes along, from when it is wanted until it is not. */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.tesseracrm.mariadb.embedded",
        configurationPolicy = ConfigurationPolicy.OPTIONAL)
public class EmbeddedServer {
    private final BundleContext context;
    private final Keeper keeper;
    private final Thread thread;
    private ServiceRegistration<DatabaseServer> registration;
    private boolean closed;

    @Activate
    public EmbeddedServer(BundleContext context, Map<String, Object> config, @Reference DatabaseServer.Wanted wanted) {
        this.context = context;
        Keeper started = null;
        try {
            ServerSettings settings = ServerSettings.of(config, System::getProperty);
            started = new Keeper(settings, brought(context), new org.mariadb.jdbc.Driver(), this::newState);
        } catch (Trouble e) {
            newState()
                    .failed(
                            e.getMessage(),
                            ServerSettings.product(config, System::getProperty).resolve(Folder.STARTUP_ERROR));
        }
        keeper = started;
        thread = new Thread(keeper, "mariadb-keeper");
        thread.setDaemon(true);
        thread.start();
    }

    @Deactivate
    void close() throws InterruptedException {
        synchronized (this) {
            closed = true;
            // whoever uses it lets go before it stops
            withdraw();
        }
        if (keeper != null) {
            keeper.stop();
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private synchronized State newState() {
        State state = new State();
        withdraw();
        if (!closed) {
            registration = context.registerService(DatabaseServer.class, state, new Hashtable<>());
        }
        return state;
    }

    private void withdraw() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }

    /** The build puts it at {@code server/<platform>-<version>.zip}. */
    private static Keeper.Brought brought(BundleContext context) {
        Platform platform = Platform.current();
        Enumeration<URL> found = context.getBundle().findEntries("server", platform + "-*.zip", false);
        if (found == null) {
            return new Keeper.Brought(platform, "0", null);
        }
        URL packed = found.nextElement();
        String name = packed.getPath().substring(packed.getPath().lastIndexOf('/') + 1);
        return new Keeper.Brought(
                platform, name.substring(platform.toString().length() + 1, name.length() - ".zip".length()), packed);
    }
}
