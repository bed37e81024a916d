/** Mail that the product sends of itself. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.mail;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
