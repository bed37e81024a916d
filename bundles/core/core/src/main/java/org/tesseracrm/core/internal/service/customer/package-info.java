/** The registry of customers and people. */
package org.tesseracrm.core.internal.service.customer;
