/** Finds records of all kinds at once. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.search;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
