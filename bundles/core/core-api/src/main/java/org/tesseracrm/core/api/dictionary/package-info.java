/** The choices of select fields, which are the company's own. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.dictionary;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
