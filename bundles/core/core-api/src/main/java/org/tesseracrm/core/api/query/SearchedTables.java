package org.tesseracrm.core.api.query;

import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tables of {@link Searched} rows (columns {@code id}, {@code tenant_id}, {@code search_text}): a contribution. What they hold already is
 * indexed in the background; searches go through all of it until then. Names are lower-case words of letters, digits and underscores.
 */
@ConsumerType
public interface SearchedTables {
    Set<String> tables();

    /** The one of them whose ids are those of customers: wherever a customer is chosen, it is found by that table's texts. */
    default Optional<String> customers() {
        return Optional.empty();
    }
}
