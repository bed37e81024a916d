/** Announcements: what the company tells its people, and who has read it. */
package org.tesseracrm.announcements;
