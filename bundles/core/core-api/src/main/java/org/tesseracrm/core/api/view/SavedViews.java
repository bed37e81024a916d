package org.tesseracrm.core.api.view;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Views of lists that people keep under a name, for themselves or for all colleagues (query schemes, A18), and the columns that
 * each of them sees. Of a view only the question is kept: whoever opens a shared one sees his own rows in it.
 *
 * <p>A list is known by the path of its page, at most 100 characters.
 */
@ProviderType
public interface SavedViews {
    /** Function permission to share views with all colleagues. */
    String SHARE = "core.view.share";

    /** How many views somebody may keep for one list. */
    int MOST = 50;

    /** The caller's own, in the order in which he made them, then those that colleagues share, by name. */
    List<SavedView> of(String list);

    /** @throws org.tesseracrm.core.api.error.NotFoundException where there is none that the caller may see */
    SavedView find(String id);

    /**
     * @throws org.tesseracrm.core.api.error.InvalidInputException where the name is taken by another of his, or something is wrong
     */
    SavedView create(String list, Draft draft);

    /**
     * Changes one's own; a boss and the company's administrator change shared ones too.
     *
     * @throws org.tesseracrm.core.api.error.StaleVersionException where it is no longer at that version
     * @throws org.tesseracrm.core.api.error.ForbiddenException where it is a colleague's
     */
    SavedView update(String id, long version, Draft draft);

    /** Whoever may change it may delete it. */
    void delete(String id);

    /** How the caller last had the list's columns. */
    ListLook look(String list);

    void keepLook(String list, ListLook look);

    /**
     * What a person says about a view.
     *
     * @param name 1 to 60 characters
     * @param q text that is searched for, may be empty
     * @param filter RSQL, may be empty
     * @param sort as in a request, may be empty
     * @param shared whether all colleagues see it
     */
    record Draft(String name, String q, String filter, String sort, ListLook look, boolean shared) {}

    /**
     * @param own whether the caller made it
     * @param mayChange whether he may change and delete it
     */
    record SavedView(
            String id,
            long version,
            String list,
            String name,
            String q,
            String filter,
            String sort,
            ListLook look,
            boolean shared,
            boolean own,
            String ownerName,
            boolean mayChange) {
        /** As it is now, to be changed and given back. */
        public Draft draft() {
            return new Draft(name, q, filter, sort, look, shared);
        }
    }
}
