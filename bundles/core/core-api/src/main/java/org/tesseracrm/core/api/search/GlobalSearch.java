package org.tesseracrm.core.api.search;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds records by text, of every {@link org.tesseracrm.core.api.document.DocumentType} that the caller may read and whose list
 * can be searched: a module that declares its kinds is found without doing anything for it. Each list asks with the caller's
 * permissions.
 */
@ProviderType
public interface GlobalSearch {
    /** Of one kind no more than so many are told. */
    int MOST = 20;

    /**
     * @param text blank finds nothing
     * @param perType 1 to {@link #MOST}
     * @return kinds in which something was found, those first to which others link most
     */
    List<Group> search(String text, int perType);

    /**
     * What was found of one kind, latest changed first.
     *
     * @param type id of the kind
     * @param more whether there is more than is told
     */
    record Group(String type, List<Hit> hits, boolean more) {
        public Group {
            hits = List.copyOf(hits);
        }
    }

    /**
     * @param detail what tells it from others of that title, may be empty
     * @param path address of its page
     */
    record Hit(String id, String title, String detail, String path) {}
}
