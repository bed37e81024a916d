/** The module of customers and contacts (C1, C6). */
package org.tesseracrm.contacts;
