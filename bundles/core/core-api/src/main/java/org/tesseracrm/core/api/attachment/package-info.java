/** Files that hang on records of all declared kinds. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.attachment;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
