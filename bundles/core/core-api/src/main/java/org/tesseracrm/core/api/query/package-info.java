/** Lists: asked for, paged by key, filtered by data permission. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.query;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
