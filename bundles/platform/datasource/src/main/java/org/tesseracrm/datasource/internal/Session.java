package org.tesseracrm.datasource.internal;

/** What every connection agrees on with the server, whoever made the URL. */
final class Session {
    private Session() {}

    static JdbcUrl settle(JdbcUrl url) {
        return url.withDefault("connectTimeout", "3000")
                .withDefault("tcpKeepAlive", "true")
                // times are UTC in every column, whatever zone this machine and the server live in
                .withDefault("connectionTimeZone", "UTC")
                .withDefault("forceConnectionTimeZoneToSession", "true")
                .withDefault("preserveInstants", "true")
                // the versions of the rows guard against lost updates; gap locks would only add deadlocks
                .withDefault("transactionIsolation", "READ-COMMITTED")
                // hundreds of keys at once are looked up by their index even while an import makes its statistics stale
                .withDefault("sessionVariables", "eq_range_index_dive_limit=1000");
    }
}
