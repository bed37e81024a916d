/** An organisation that nobody here made, with its accounts: who sees what is worked out from the files and compared. */
package org.tesseracrm.itests.realdata;
