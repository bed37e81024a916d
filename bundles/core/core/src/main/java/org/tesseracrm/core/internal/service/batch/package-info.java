/** The same change for several records of a kind. */
package org.tesseracrm.core.internal.service.batch;
