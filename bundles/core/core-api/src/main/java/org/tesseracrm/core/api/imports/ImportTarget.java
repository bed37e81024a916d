package org.tesseracrm.core.api.imports;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** What can be imported: a contribution. The core reads the file, maps its columns and calls this with rows. */
@ConsumerType
public interface ImportTarget {
    /** {@code <module>/<collection>} as in REST, for instance {@code contacts/customers}. */
    String id();

    /** Permission that the import needs. */
    String permission();

    List<ImportField> fields();

    /** By what a row may be found to be there already, the usual first; empty where there is no choice. */
    default List<ImportKey> keys() {
        return List.of();
    }

    /** Begins an import inside the job's transaction. */
    ImportSession open(ImportOptions options);
}
