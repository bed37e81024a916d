package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.Named;

/** Fields in which one types to find a customer or a colleague. */
record Pickers(CustomerRegistry customers, People people) {

    void customers(ComboBox<Named> box) {
        fill(box, (text, limit) -> customers.search(text, limit).stream()
                .map(entry -> new Named(Long.toString(entry.id()), entry.name())));
    }

    void people(ComboBox<Named> box) {
        fill(box, (text, limit) -> people.search(text, limit).stream()
                .map(person -> new Named(Long.toString(person.id()), person.name())));
    }

    private static void fill(ComboBox<Named> box, BiFunction<String, Integer, Stream<Named>> search) {
        box.setItemLabelGenerator(Named::name);
        box.setClearButtonVisible(true);
        box.setItems(query -> found(query, search));
    }

    private static Stream<Named> found(Query<Named, String> query, BiFunction<String, Integer, Stream<Named>> search) {
        int offset = query.getOffset();
        int limit = query.getLimit();
        return search.apply(query.getFilter().orElse(""), offset + limit)
                .skip(offset)
                .limit(limit);
    }
}
