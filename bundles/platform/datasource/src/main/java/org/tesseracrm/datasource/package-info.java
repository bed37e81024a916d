/** Transactions over the one pooled data source, and what becomes of them when the database is away. */
@Export
@Version("1.0.0")
package org.tesseracrm.datasource;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
