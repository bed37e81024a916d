/** What the installation does for itself after its tables are there: the operator's account, and the demo company. */
package org.tesseracrm.core.internal.service.boot;
