/** Administration: the operator's companies, a company's departments and people. The services check who asks. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.admin;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
