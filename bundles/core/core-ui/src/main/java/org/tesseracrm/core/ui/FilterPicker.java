package org.tesseracrm.core.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.tesseracrm.core.api.customer.People;

/**
 * Chooses records for a filter by their names, where the filter has their ids.
 *
 * @param search by text, at most so many
 * @param names of these ids; those that the person may not see are left out
 */
public record FilterPicker(
        BiFunction<String, Integer, List<Named>> search, Function<Collection<String>, Map<String, String>> names) {
    /** Whoever asks. */
    static final String ME = "me";

    /** Colleagues, oneself first. */
    public static FilterPicker people(People people) {
        return new FilterPicker(
                (text, limit) -> {
                    List<Named> found = new ArrayList<>();
                    if (text.isBlank()) {
                        found.add(new Named(ME, Ui.text("core.ui.query.me")));
                    }
                    people.search(text, limit)
                            .forEach(person ->
                                    found.add(new Named(Long.toString(person.id()), PeopleField.label(person))));
                    return found;
                },
                ids -> names(people, ids));
    }

    private static Map<String, String> names(People people, Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        people.names(ids.stream()
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .toList())
                .forEach((id, name) -> names.put(id.toString(), name));
        if (ids.contains(ME)) {
            names.put(ME, Ui.text("core.ui.query.me"));
        }
        return names;
    }

    MultiSelectComboBox<Named> field() {
        MultiSelectComboBox<Named> box = new MultiSelectComboBox<>();
        box.setItemLabelGenerator(Named::name);
        box.setItems(query -> search.apply(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()))
                .setIdentifierProvider(Named::id);
        return box;
    }

    List<Named> named(Collection<String> ids) {
        Map<String, String> known = names.apply(ids);
        return ids.stream().map(id -> new Named(id, known.getOrDefault(id, id))).toList();
    }
}
