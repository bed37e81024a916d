/** Believable customers and contacts for the demo company. */
package org.tesseracrm.contacts.internal.demo;
