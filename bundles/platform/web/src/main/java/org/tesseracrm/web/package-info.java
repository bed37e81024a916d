/** Pages and parts of pages in Vaadin Flow, as services that come and go. */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package org.tesseracrm.web;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
