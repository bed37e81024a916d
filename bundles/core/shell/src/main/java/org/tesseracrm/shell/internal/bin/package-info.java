/** What was deleted, of all kinds. */
package org.tesseracrm.shell.internal.bin;
