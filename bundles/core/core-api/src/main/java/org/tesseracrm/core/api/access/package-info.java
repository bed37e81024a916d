/** Who asks, what he may do, and whose rows he sees. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.access;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
