/** The demo company. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.demo;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
