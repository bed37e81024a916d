/** Customers and contacts over REST: thin, all is decided in the services. */
package org.tesseracrm.contacts.internal.rest;
