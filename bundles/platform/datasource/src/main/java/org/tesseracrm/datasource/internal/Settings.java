package org.tesseracrm.datasource.internal;

import java.util.Map;
import java.util.Optional;
import org.tesseracrm.datasource.DatabaseAccess;

/**
 * What {@code etc/org.tesseracrm.datasource.cfg} and the environment say; the environment wins. Without a URL and without
 * a host there is no external database, and the embedded one is taken.
 */
record Settings(Optional<JdbcUrl> external, String database, String user, String password, String sslMode, Pool pool) {
    static final String DATABASE = "crm";
    private static final int PORT = 3306;

    /** Size and patience of the pool. */
    record Pool(int size, int waitSeconds) {}

    static Settings of(Map<String, ?> config, Map<String, String> environment) {
        String url = first(environment.get("CRM_DB_URL"), config.get("url"));
        String host = first(null, config.get("host"));
        String database = or(first(null, config.get("database")), DATABASE);
        Optional<JdbcUrl> external = Optional.empty();
        if (url != null) {
            JdbcUrl parsed = JdbcUrl.parse(url);
            external = Optional.of(parsed.database().isEmpty() ? parsed.withDatabase(database) : parsed);
        } else if (host != null) {
            external = Optional.of(JdbcUrl.of(host, number(config, "port", PORT), database));
        }
        return new Settings(
                external,
                external.map(JdbcUrl::database).orElse(database),
                or(first(environment.get("CRM_DB_USER"), config.get("user")), DATABASE),
                or(first(environment.get("CRM_DB_PASSWORD"), config.get("password")), ""),
                or(first(null, config.get("ssl.mode")), ""),
                new Pool(number(config, "pool.size", 20), number(config, "pool.wait.seconds", 10)));
    }

    /** The external database; the mode of encryption is always said, since the driver's default changes between versions. */
    Optional<DatabaseAccess> access() {
        return external.map(url -> new DatabaseAccess(encrypted(url).toString(), user, password));
    }

    private JdbcUrl encrypted(JdbcUrl url) {
        if (!sslMode.isEmpty()) {
            return url.with("sslMode", sslMode);
        }
        return url.withDefault("sslMode", url.isLoopback() ? "disable" : "verify-full");
    }

    private static int number(Map<String, ?> config, String key, int otherwise) {
        String value = first(null, config.get(key));
        if (value == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " must be a number, not '" + value + "'.", e);
        }
    }

    private static String first(String winner, Object otherwise) {
        if (winner != null && !winner.isBlank()) {
            return winner.trim();
        }
        return otherwise == null || otherwise.toString().isBlank()
                ? null
                : otherwise.toString().trim();
    }

    private static String or(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
