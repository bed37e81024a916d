package org.tesseracrm.migration.internal;

import java.util.List;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.tesseracrm.migration.Migrations.Run;

/** Brings a unit's tables up to date. */
interface Migrator {
    Outcome migrate(Bundle bundle, Changelog changelog, DataSource dataSource);

    /** What it did, in order. */
    default List<Run> runs() {
        return List.of();
    }
}
