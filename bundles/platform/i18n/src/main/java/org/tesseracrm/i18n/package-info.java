/** Labels in the languages of the product: found in the bundles, looked up by key. */
@Export
@Version("1.0.0")
package org.tesseracrm.i18n;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
