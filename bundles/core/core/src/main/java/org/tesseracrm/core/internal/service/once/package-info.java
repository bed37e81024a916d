/** What is done once however often it is asked for. */
package org.tesseracrm.core.internal.service.once;
