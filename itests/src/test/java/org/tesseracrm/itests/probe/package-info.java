/** A bundle that tests put into the server: it installs features from Java, and writes down what becomes of bundles. */
package org.tesseracrm.itests.probe;
