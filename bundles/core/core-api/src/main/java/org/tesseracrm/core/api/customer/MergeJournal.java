package org.tesseracrm.core.api.customer;

import java.util.Collection;
import org.osgi.annotation.versioning.ProviderType;

/** Changes columns and remembers what was in them, so that a merge can be undone. */
@ProviderType
public interface MergeJournal {
    /**
     * Writes the value into the rows that have another one.
     *
     * @param table with the columns {@code id} and {@code tenant_id}
     * @param value a number, a text, a flag or null
     * @return how many rows it was
     */
    int set(String table, String column, Collection<Long> ids, Object value);
}
