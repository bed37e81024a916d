package org.tesseracrm.core.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A field of a list's own in its bar: it narrows the list as a filter does, is cleared with the filters, and is kept in the address.
 *
 * @param name in the address; not {@code q}, {@code sort} or {@code f}
 * @param text what is chosen, as text, empty where nothing is
 * @param choose takes such a text, also an empty one, and one that somebody wrote into the address
 * @param narrows whether the list may be empty because of it, as with a filter; not so where it says of what the list is
 */
public record BarField(
        String name, Component component, Supplier<String> text, Consumer<String> choose, boolean narrows) {
    public BarField(String name, Component component, Supplier<String> text, Consumer<String> choose) {
        this(name, component, text, choose, true);
    }
}
