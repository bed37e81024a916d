package org.tesseracrm.core.api.record;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.core.api.query.FieldFacts;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/**
 * What every module offers for the records of one kind, to its pages and over REST. All methods ask for the caller's permissions
 * first, and know only what he sees: the rest is {@link org.tesseracrm.core.api.error.NotFoundException not there}.
 *
 * @param <L> a line of the list; the record itself where it is small
 * @param <R> the record
 * @param <D> its draft
 */
@ConsumerType
public interface RecordService<L, R extends ShownRecord<D>, D> {
    Page<L> list(ListRequest request);

    /** What {@link #list} may be filtered and sorted by, as the caller sees it; empty where that is not told. */
    default List<FieldFacts> listFields() {
        return List.of();
    }

    /** What lies in the recycle bin; {@code deletedAt} is one more field, and latest deleted comes first. */
    Page<L> listDeleted(ListRequest request);

    /** Live or in the recycle bin. */
    R get(String id);

    /** @throws org.tesseracrm.core.api.error.InvalidInputException naming every field that is wrong */
    R create(D draft);

    /**
     * @param version as it was seen
     * @throws org.tesseracrm.core.api.error.StaleVersionException where the record is no longer at that version
     * @throws org.tesseracrm.core.api.error.InvalidInputException naming every field that is wrong
     */
    R update(String id, long version, D draft);

    /** Into the recycle bin, with what belongs to them. All or nothing. */
    void delete(Collection<String> ids);

    /** Out of the recycle bin, with what went in with them. All or nothing. */
    void restore(Collection<String> ids);

    /** Out of the recycle bin for good. All or nothing. */
    void purge(Collection<String> ids);
}
