/** Installed and enabled modules, and what they contribute. */
package org.tesseracrm.core.internal.service.module;
