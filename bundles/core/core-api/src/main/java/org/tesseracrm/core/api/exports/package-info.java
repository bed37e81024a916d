/** Export of lists into files, once for all modules. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.exports;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
