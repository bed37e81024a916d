/** The registry of customers and of the people who own them. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.customer;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
