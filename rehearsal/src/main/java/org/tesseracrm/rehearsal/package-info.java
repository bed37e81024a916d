/** The program behind {@code ./crm rehearse}. */
package org.tesseracrm.rehearsal;
