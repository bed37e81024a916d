/** Who sees a customer, to whom it is opened, and to whom it is given: dialogs and fields for pages of any module. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.ui.customer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
