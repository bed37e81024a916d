/** Files from outside, real and hostile, over REST and in the browser. */
package org.tesseracrm.itests.imports;
