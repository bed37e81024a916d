/** Pages of announcements and their card on the workbench. */
package org.tesseracrm.announcements.internal.ui;
