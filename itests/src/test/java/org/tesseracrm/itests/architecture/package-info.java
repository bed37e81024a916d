/** What the sources, classes and manifests must keep to; no server is needed. */
package org.tesseracrm.itests.architecture;
