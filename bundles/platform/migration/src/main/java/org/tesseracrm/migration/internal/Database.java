package org.tesseracrm.migration.internal;

import javax.sql.DataSource;

/** The database of the moment: the pool that units work with, and connections outside of it for migrations. */
record Database(DataSource pool, DataSource direct) {}
