package org.tesseracrm.mariadb.embedded.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What {@code etc/org.tesseracrm.mariadb.embedded.cfg} says: {@code data} (else the system property {@code tessera.data}),
 * {@code port} (0: the first free one), {@code buffer.pool}, {@code max.connections}.
 */
record ServerSettings(Path data, int port, String bufferPool, int maxConnections) {
    private static final long MOST_LOG = 1L << 30;
    private static final int MOST_DIGITS = 9;

    static ServerSettings of(Map<String, ?> config, UnaryOperator<String> systemProperty) throws Trouble {
        String bufferPool = text(config, "buffer.pool", "192M");
        if (!bufferPool.matches("\\d+[KMG]?")) {
            throw new Trouble("buffer.pool must be a size like 192M or 2G, not '" + bufferPool + "'.");
        }
        return new ServerSettings(
                product(config, systemProperty),
                number(config, "port", 0, 65_535),
                bufferPool,
                number(config, "max.connections", 100, 100_000));
    }

    /** As large as the memory for pages, up to a gigabyte. */
    String log() {
        int unit = "KMG".indexOf(bufferPool.charAt(bufferPool.length() - 1)) + 1;
        String number = unit == 0 ? bufferPool : bufferPool.substring(0, bufferPool.length() - 1);
        return number.length() > MOST_DIGITS || Long.parseLong(number) << 10 * unit > MOST_LOG ? "1G" : bufferPool;
    }

    /** The product's data folder. */
    static Path product(Map<String, ?> config, UnaryOperator<String> systemProperty) {
        String data = text(config, "data", systemProperty.apply("tessera.data"));
        if (data == null) {
            String base = systemProperty.apply("karaf.base");
            // not below karaf.data, which is thrown away when Karaf is told to start clean
            data = Path.of(base == null ? "." : base, "tessera-data").toString();
        }
        return Path.of(data).toAbsolutePath().normalize();
    }

    private static int number(Map<String, ?> config, String key, int otherwise, int max) throws Trouble {
        String value = text(config, key, String.valueOf(otherwise));
        if (!value.matches("\\d{1,6}") || Integer.parseInt(value) > max) {
            throw new Trouble(key + " must be a number from 0 to " + max + ", not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    private static String text(Map<String, ?> config, String key, String otherwise) {
        Object value = config.get(key);
        return value == null || value.toString().isBlank()
                ? otherwise
                : value.toString().trim();
    }
}
