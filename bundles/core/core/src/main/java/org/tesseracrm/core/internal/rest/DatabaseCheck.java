package org.tesseracrm.core.internal.rest;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tesseracrm.datasource.DatabaseHealth;
import org.tesseracrm.rest.HealthCheck;

/** The database in {@code /health/ready}; there before the core's tables are, so that it can say what is missing. */
@Component
public final class DatabaseCheck implements HealthCheck {
    private final DatabaseHealth database;

    @Activate
    public DatabaseCheck(@Reference DatabaseHealth database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health check() {
        DatabaseHealth.Status status = database.check();
        return new Health(status.reachable(), status.reachable() ? "answers" : status.reason());
    }
}
