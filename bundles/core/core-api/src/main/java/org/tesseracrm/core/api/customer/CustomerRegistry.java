package org.tesseracrm.core.api.customer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The customers of a company in their slimmest form: who there is and who owns it. Data permission hangs here; whatever else is
 * known about a customer lies with the modules. Calls join the transaction under way.
 */
@ProviderType
public interface CustomerRegistry {
    void register(Collection<Entry> customers);

    void rename(long customerId, String name);

    /** Into the recycle bin, or out of it. */
    void setDeleted(Collection<Long> customerIds, boolean deleted);

    void purge(Collection<Long> customerIds);

    /** Changes the owner here and in every table that a {@link CustomerTables} declares. */
    void transfer(Collection<Long> customerIds, long ownerId);

    /**
     * Makes the caller their owner, whom he need not see yet. For customers that the module has opened to everybody, after it has
     * checked that they are.
     */
    void take(Collection<Long> customerIds);

    /** Those of them on which rows of other modules hang, see {@link CustomerTables}. @param module whose rows do not count */
    Set<Long> usedByOthers(Collection<Long> customerIds, String module);

    /** Where the caller may see it. */
    Optional<Entry> find(long customerId);

    /** Visible ones whose name contains the text, at most {@code limit}, by name. */
    List<Entry> search(String text, int limit);

    record Entry(long id, String name, long ownerId) {}
}
