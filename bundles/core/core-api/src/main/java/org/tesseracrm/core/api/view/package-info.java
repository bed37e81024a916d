/** What people make of lists: the columns that they see, and views kept under a name. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.view;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
