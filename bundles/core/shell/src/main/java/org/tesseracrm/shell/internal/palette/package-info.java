/** The command palette: everything by its name, without a mouse. */
package org.tesseracrm.shell.internal.palette;
