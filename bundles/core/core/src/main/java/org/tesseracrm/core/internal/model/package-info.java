/** The core's tables as Java sees them. Only the services touch them. */
package org.tesseracrm.core.internal.model;
