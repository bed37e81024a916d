/** Modules, whether they are open to a company, and what they contribute. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.module;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
