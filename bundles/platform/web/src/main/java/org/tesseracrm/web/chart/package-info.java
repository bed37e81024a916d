/** Charts by Apache ECharts. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.tesseracrm.web.chart;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
