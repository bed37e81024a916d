/** Walks through the product in a browser; what they see lies in {@code itests/target/screens}. */
package org.tesseracrm.itests.ui;
