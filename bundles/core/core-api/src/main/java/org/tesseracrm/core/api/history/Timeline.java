package org.tesseracrm.core.api.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What happened around a record (C2): what was done to it, and the records of all kinds that link to it, as far as the caller may
 * read them. A module that declares its kinds is in it without doing anything for it: its list is asked for the link's field and
 * put in order by {@code createdAt}.
 */
@ProviderType
public interface Timeline {
    /** The most that is told at once. */
    int MOST = 100;

    /**
     * Newest first.
     *
     * @param type id of the {@link org.tesseracrm.core.api.document.DocumentType}
     * @param from, before a period, the end not included; empty: open
     * @param limit 1 to {@link #MOST}
     * @throws org.tesseracrm.core.api.error.NotFoundException where the caller cannot see the record
     */
    List<Moment> moments(String type, String recordId, Optional<Instant> from, Optional<Instant> before, int limit);

    /**
     * @param type kind of the record that it is about
     * @param recordId of that record
     * @param action as in the audit, for instance {@code contacts.contact.created}
     * @param title name of the record where it is another one, else empty
     * @param who by name
     * @param path address of the other record's page, else empty
     * @param changes of the record itself
     */
    record Moment(
            Instant at,
            String type,
            String recordId,
            String action,
            String title,
            String who,
            String path,
            List<History.Change> changes) {
        public Moment {
            changes = List.copyOf(changes);
        }
    }
}
