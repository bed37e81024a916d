package org.tesseracrm.core.api.admin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** The departments of the caller's company (部门), A3: a tree of at most four levels. Read by all, changed by the administrator. */
@ProviderType
public interface Departments {
    int MAX_LEVELS = 4;

    /** All of them, parents before children, by name. */
    List<Department> list();

    Department create(String name, Optional<String> parentId);

    Department rename(String id, long version, String name);

    /** Who leads it and who assists its head; both see what its people own. */
    Department setHead(String id, long version, Optional<String> headId, Set<String> assistantIds);

    /** @param level counted from 1 */
    record Department(
            String id,
            long version,
            String name,
            Optional<String> parentId,
            int level,
            Optional<String> headId,
            Set<String> assistantIds) {
        public Department {
            assistantIds = Set.copyOf(assistantIds);
        }
    }
}
