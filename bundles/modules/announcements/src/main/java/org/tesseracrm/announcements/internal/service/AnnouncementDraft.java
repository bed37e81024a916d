package org.tesseracrm.announcements.internal.service;

import java.time.Instant;

/**
 * What an author says.
 *
 * @param body plain text, shown with its line breaks and never read as markup
 * @param pinned stands above the others
 * @param validUntil after that it is no longer brought to anybody's attention; absent (null): for ever
 */
public record AnnouncementDraft(String title, String body, boolean pinned, Instant validUntil) {}
