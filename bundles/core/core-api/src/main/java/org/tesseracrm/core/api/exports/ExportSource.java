package org.tesseracrm.core.api.exports;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.api.query.Page;

/** What can be exported: a contribution. Rows are asked for as their owner sees them, page by page as the list is. */
@ConsumerType
public interface ExportSource {
    /** {@code <module>/<collection>} as in REST, for instance {@code contacts/customers}. */
    String id();

    /** Key of what they are called together, and the file after them. */
    String label();

    /** Permission that the export needs. */
    String permission();

    /** In the order in which they stand in a file that names none. */
    List<Column> columns();

    /**
     * The next rows.
     *
     * @param columns names of those that are asked for, all known
     * @return of each row a cell for each column: text, number, boolean, {@link java.time.Instant} or null
     */
    Page<List<Object>> rows(ListRequest request, List<String> columns);

    /** @param label key of its label, which heads it in the language of who exports */
    record Column(String name, String label) {}
}
