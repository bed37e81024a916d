/** Kinds of records: what a module declares once, and what the core then does for all of them. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.document;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
