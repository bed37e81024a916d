package org.tesseracrm.datasource.internal;

import java.util.Map;
import java.util.Optional;
import org.tesseracrm.datasource.DatabaseAccess;

/** The database that settings name, for programs beside the product. */
public final class ConfiguredDatabase {
    private ConfiguredDatabase() {}

    /**
     * Empty where they name none, and the embedded one is taken.
     *
     * @param config what {@code etc/org.tesseracrm.datasource.cfg} says
     * @throws IllegalArgumentException with what is wrong
     */
    public static Optional<DatabaseAccess> of(Map<String, ?> config, Map<String, String> environment) {
        return Settings.of(config, environment).access();
    }
}
