package org.tesseracrm.core.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.People.Person;
import org.tesseracrm.core.api.query.Ids;

/** Chooses any number of colleagues by name or sign-in name. */
public final class PeopleField extends MultiSelectComboBox<Person> {
    public PeopleField(People people) {
        setItemLabelGenerator(person -> label(person));
        setClearButtonVisible(true);
        // left open, it covers what stands below and has just changed by the choice
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                setOpened(false);
            }
        });
        setItems(query -> found(people, query)).setIdentifierProvider(Person::id);
    }

    /** The chosen ones' ids as services know them. */
    public Set<String> ids() {
        return getValue().stream().map(person -> Long.toString(person.id())).collect(Collectors.toSet());
    }

    public void choose(People people, Collection<String> userIds) {
        setValue(named(people, userIds));
    }

    static Stream<Person> found(People people, Query<Person, String> query) {
        return people.search(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                .skip(query.getOffset())
                .limit(query.getLimit());
    }

    static Set<Person> named(People people, Collection<String> userIds) {
        Set<Long> ids = userIds.stream().map(Ids::parse).collect(Collectors.toSet());
        return people.names(ids).entrySet().stream()
                .map(each -> new Person(each.getKey(), "", each.getValue()))
                .collect(Collectors.toSet());
    }

    /** People who share a name are told apart by what they sign in with. */
    static String label(Person person) {
        return person.user().isEmpty() ? person.name() : person.name() + " (" + person.user() + ")";
    }
}
