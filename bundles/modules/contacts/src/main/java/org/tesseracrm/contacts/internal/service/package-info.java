/** What the module does; permissions are enforced here. */
package org.tesseracrm.contacts.internal.service;
