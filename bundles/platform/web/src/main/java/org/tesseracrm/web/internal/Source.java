package org.tesseracrm.web.internal;

import com.vaadin.flow.component.Component;

/** Where instances of one view or frame come from, and where they are given back. */
interface Source {
    Class<? extends Component> type();

    /** A new one, or null when it has just gone. */
    Component make();

    /** False when it has gone, or is about to. */
    boolean stays();

    void giveBack(Component instance);
}
