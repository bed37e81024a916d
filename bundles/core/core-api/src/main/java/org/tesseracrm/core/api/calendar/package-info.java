/** Days that come round every year, in the calendar of the sun and in that of the moon. */
@Export
@Version("1.0.0")
package org.tesseracrm.core.api.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
