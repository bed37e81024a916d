package org.tesseracrm.core.ui;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tesseracrm.core.api.query.FieldFacts;

/**
 * A field that people may ask for in a list's filter.
 *
 * @param label in the language of the tab
 * @param choice label of one of its choices
 * @param picker how its values are chosen and named where they are ids of records; null where one types them
 */
public record QueryField(
        FieldFacts facts, Supplier<String> label, Function<String, String> choice, FilterPicker picker) {
    public QueryField {
        Objects.requireNonNull(facts);
        Objects.requireNonNull(label);
        Objects.requireNonNull(choice);
    }

    public String name() {
        return facts.name();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryField field && field.name().equals(name());
    }

    @Override
    public int hashCode() {
        return name().hashCode();
    }
}
