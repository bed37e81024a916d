/** A company's own fields and choices, for its administrator. */
package org.tesseracrm.shell.internal.fields;
