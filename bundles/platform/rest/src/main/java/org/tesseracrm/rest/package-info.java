/** JAX-RS resources as services that come and go, one server per module, errors as problem+json. */
@Export
@Version("1.0.0")
package org.tesseracrm.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
