package org.tesseracrm.shell.internal.frame;

/**
 * An entry of the navigation.
 *
 * @param label key of its label
 * @param icon collection and name, such as {@code vaadin:users}
 */
record NavEntry(String module, String path, String label, String icon, String group) {

    boolean leadsTo(String location) {
        return path.isEmpty() ? location.isEmpty() : location.equals(path) || location.startsWith(path + "/");
    }
}
