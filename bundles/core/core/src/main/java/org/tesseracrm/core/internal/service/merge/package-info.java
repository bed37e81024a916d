/** Customers that become one. */
package org.tesseracrm.core.internal.service.merge;
