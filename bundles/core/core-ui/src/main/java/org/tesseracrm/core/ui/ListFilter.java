package org.tesseracrm.core.ui;

import java.util.function.Supplier;

/**
 * A filter that a list offers.
 *
 * @param name stands in the address
 * @param label in the language of the tab
 * @param rsql what it asks for
 */
public record ListFilter(String name, Supplier<String> label, String rsql) {
    /** @param label key of its label */
    public ListFilter(String name, String label, String rsql) {
        this(name, () -> Ui.text(label), rsql);
    }
}
