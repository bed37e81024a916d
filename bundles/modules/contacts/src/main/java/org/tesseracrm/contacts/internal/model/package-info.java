/** Customers and contacts as tables have them. Only the services touch them. */
package org.tesseracrm.contacts.internal.model;
