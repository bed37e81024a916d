/** Customers opened to colleagues, and given to other owners. */
package org.tesseracrm.core.internal.service.sharing;
