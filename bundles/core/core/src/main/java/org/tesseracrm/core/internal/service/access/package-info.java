/** Who asks, what he may, whose rows he sees. */
package org.tesseracrm.core.internal.service.access;
