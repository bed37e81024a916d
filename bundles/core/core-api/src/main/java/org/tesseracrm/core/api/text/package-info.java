/** What names sound like, and which of them mean the same. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.text;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
