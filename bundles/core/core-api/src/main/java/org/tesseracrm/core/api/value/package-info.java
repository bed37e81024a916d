/** Values that records of all modules carry. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.value;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
