package org.tesseracrm.migration.internal;

import javax.sql.DataSource;
import org.osgi.framework.Bundle;

/** Brings a unit's tables up to date. */
interface Migrator {
    Outcome migrate(Bundle bundle, Changelog changelog, DataSource dataSource);
}
