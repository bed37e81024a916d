/** The audit. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.audit;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
