/** What became of a record: who changed what, what it was like, and the way back. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.history;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
