/** What a company sets for a module (A18). */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.parameter;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
