/** What the records of all modules are made of: rows with their history, drafts, changes in bulk. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.record;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
