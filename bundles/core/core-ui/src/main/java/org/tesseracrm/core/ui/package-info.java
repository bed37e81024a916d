/**
 * The kinds of page that modules put together: list, record, form, import, and the small parts they share. Labels are given by
 * key and follow the language while the page stands.
 */
@Export
@Version("1.0.0")
package org.tesseracrm.core.ui;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
