/** The errors that users can understand: a closed family, each with its place in HTTP. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
