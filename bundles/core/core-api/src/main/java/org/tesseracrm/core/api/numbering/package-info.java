/** Numbers that records get by rules of their company (编码规则). */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.numbering;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
