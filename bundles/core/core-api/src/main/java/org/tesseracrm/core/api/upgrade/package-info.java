/** What modules have to do with a rehearsal of an upgrade. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.upgrade;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
