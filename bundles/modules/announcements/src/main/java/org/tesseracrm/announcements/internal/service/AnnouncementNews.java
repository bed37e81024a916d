package org.tesseracrm.announcements.internal.service;

import org.tesseracrm.core.api.module.Registration;

/** Tells who listens that something has changed, so that what is on the screens follows. */
public interface AnnouncementNews {
    /** @param listener called on a thread of its own, with nobody in charge of it, until closed */
    Registration listen(Topic topic, Runnable listener);

    void tell(Topic topic);

    /** What one may want to hear of. */
    sealed interface Topic {}

    /** What a company announces. */
    record Announced(long tenantId) implements Topic {}

    /** What one person has read, in whatever tab. */
    record ReadBy(long tenantId, long userId) implements Topic {}

    /** Who has read one announcement. */
    record ReadersOf(long tenantId, long announcementId) implements Topic {}
}
