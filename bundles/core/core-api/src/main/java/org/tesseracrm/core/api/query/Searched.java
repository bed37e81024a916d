package org.tesseracrm.core.api.query;

/**
 * A row whose column {@code search_text} stands in the index of searched texts, so that it is found among millions: an entity says so
 * by this interface, its module by {@link SearchedTables}, and its list by {@code search(…)}. Nothing else is needed: what is changed
 * through {@link org.tesseracrm.core.api.record.RecordStore} is indexed within a second, and found meanwhile.
 */
public interface Searched {
    /** What the column holds, from {@link SearchText#of}; at most 4,000 characters. */
    String searchText();
}
