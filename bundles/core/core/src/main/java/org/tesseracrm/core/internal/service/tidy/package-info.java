/** What is put away now and then. */
package org.tesseracrm.core.internal.service.tidy;
