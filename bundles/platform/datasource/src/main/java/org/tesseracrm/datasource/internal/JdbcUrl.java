package org.tesseracrm.datasource.internal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A MariaDB URL taken apart: what stands before the database, the database, and the parameters. */
record JdbcUrl(String server, String database, Map<String, String> parameters) {
    private static final Pattern FORM =
            Pattern.compile("(jdbc:mariadb:(?:[a-z-]+:)?//[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    JdbcUrl {
        parameters = new TreeMap<>(parameters);
    }

    static JdbcUrl parse(String url) {
        Matcher form = FORM.matcher(url.trim());
        if (!form.matches()) {
            throw new IllegalArgumentException("The database's URL must look like jdbc:mariadb://host:3306/database.");
        }
        Map<String, String> parameters = new TreeMap<>();
        if (form.group(3) != null) {
            for (String pair : form.group(3).split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return new JdbcUrl(form.group(1), form.group(2) == null ? "" : form.group(2), parameters);
    }

    static JdbcUrl of(String host, int port, String database) {
        String address = host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
        return new JdbcUrl("jdbc:mariadb://" + address + ":" + port, database, Map.of());
    }

    JdbcUrl with(String name, String value) {
        Map<String, String> changed = new TreeMap<>(parameters);
        changed.put(name, value);
        return new JdbcUrl(server, database, changed);
    }

    /** What the URL says already is left as it is. */
    JdbcUrl withDefault(String name, String value) {
        return parameters.containsKey(name) ? this : with(name, value);
    }

    JdbcUrl withDatabase(String name) {
        return new JdbcUrl(server, name, parameters);
    }

    /** Whether the server is on this machine, so that nobody can listen on the way. */
    boolean isLoopback() {
        String hosts = server.substring(server.indexOf("//") + 2).toLowerCase(Locale.ROOT);
        for (String host : hosts.split(",")) {
            if (!host.matches("(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1\\])(:\\d+)?")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        StringBuilder url = new StringBuilder(server).append('/').append(database);
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            url.append(separator).append(parameter.getKey()).append('=').append(parameter.getValue());
            separator = '&';
        }
        return url.toString();
    }
}
