package org.tesseracrm.datasource.internal;

import org.tesseracrm.datasource.DatabaseAccess;
import org.tesseracrm.datasource.DatabaseServer;

/** Publishes the database of a server that comes along, from its first connection until it goes. */
final class EmbeddedDatabase {
    private final DatabaseServer server;
    private final PublishedDatabase database;
    private final HealthService health;
    private boolean closed;

    EmbeddedDatabase(DatabaseServer server, PublishedDatabase database, HealthService health) {
        this.server = server;
        this.database = database;
        this.health = health;
    }

    void open() {
        health.troubles(server::trouble);
        server.access().thenAccept(this::ready);
    }

    private synchronized void ready(DatabaseAccess access) {
        if (!closed) {
            database.publish(access);
        }
    }

    synchronized void close() {
        closed = true;
        database.withdraw();
        health.down("The embedded database has stopped.");
    }
}
