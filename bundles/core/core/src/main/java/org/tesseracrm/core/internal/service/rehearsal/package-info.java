/** A server that tries an upgrade out on a copy of the data. */
package org.tesseracrm.core.internal.service.rehearsal;
