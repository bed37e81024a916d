/** {@code ./crm run} as a stranger meets it. */
package org.tesseracrm.itests.launcher;
