package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.tesseracrm.core.api.query.FilterTerm;

/** A part of a filter that is being put together. */
sealed interface FilterPart permits FilterRow, FilterGroup {
    Component component();

    /** Empty while it says nothing yet. */
    Optional<FilterTerm> term();

    /** Whether something is begun that does not ask anything yet. */
    boolean isUnfinished();
}
