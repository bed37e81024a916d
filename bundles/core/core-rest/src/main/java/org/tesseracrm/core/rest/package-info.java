/**
 * What the REST resources of modules have in common: lists as they are asked for, imports as they are begun. It knows the
 * core's API and the platform's REST, and nothing of the core's implementation.
 */
@Export
@Version("1.0.0")
package org.tesseracrm.core.rest;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
