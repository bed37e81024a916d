/** A company's LDAP directory: how it is set up and read, and what an import of it would do. */
package org.tesseracrm.core.internal.directory;
