package org.tesseracrm.shell.internal.palette;

/**
 * Somewhere to go.
 *
 * @param group heading under which it stands, in words
 * @param detail may be empty
 * @param icon collection and name, such as {@code vaadin:users}
 * @param path address of the page
 */
record Entry(String group, String title, String detail, String icon, String path) {}
