package org.tesseracrm.core.internal.directory;

/**
 * A person as the directory has him; what it does not say is empty.
 *
 * @param dn distinguished name
 * @param manager the manager's distinguished name
 */
record DirectoryPerson(
        String dn, String user, String name, String mail, String mobile, String department, String manager) {}
