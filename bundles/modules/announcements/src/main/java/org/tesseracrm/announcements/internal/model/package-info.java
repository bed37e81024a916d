/** The module's tables. */
package org.tesseracrm.announcements.internal.model;
