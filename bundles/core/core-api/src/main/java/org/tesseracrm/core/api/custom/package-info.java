/** Fields that a company adds to a kind of record. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.custom;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
