/** Long work with progress. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.job;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
