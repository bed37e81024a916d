package org.tesseracrm.core.api.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The colleagues of the caller, by name: for owners in lists and for choosing one. */
@ProviderType
public interface People {
    /** Names of these users of the caller's company, in one query. */
    Map<Long, String> names(Collection<Long> userIds);

    /** All who work here, by id. */
    Set<Long> everybody();

    /** Those who work here and whose name or sign-in name contains the text, at most {@code limit}. */
    List<Person> search(String text, int limit);

    record Person(long id, String user, String name) {}
}
