/** The audit. */
package org.tesseracrm.core.internal.service.audit;
