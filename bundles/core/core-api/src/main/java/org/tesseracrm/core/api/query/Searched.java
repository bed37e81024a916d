package org.tesseracrm.core.api.query;

/**
 * A row whose column {@code search_text} stands in the index of searched texts, so that it is found among millions: an entity says so
 * by this interface, its module by {@link SearchedTables}, and its list by {@code search(…)}. What is changed
 * through {@link org.tesseracrm.core.api.record.RecordStore} is indexed within a second, and found meanwhile; rows are
 * ended through {@link org.tesseracrm.core.api.record.SearchRemovals}.
 */
public interface Searched {
    /** What the column holds, from {@link SearchText#of}; at most 4,000 characters. */
    String searchText();
}
