/** What became of each bundle's tables, and what was done to them. */
@Export
@Version("1.1.0")
package org.tesseracrm.migration;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
