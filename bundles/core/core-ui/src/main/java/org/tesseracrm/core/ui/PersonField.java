package org.tesseracrm.core.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Optional;
import java.util.Set;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.api.customer.People.Person;

/** Chooses a colleague by name or sign-in name. */
public final class PersonField extends ComboBox<Person> {
    public PersonField(People people) {
        setItemLabelGenerator(person -> PeopleField.label(person));
        setClearButtonVisible(true);
        setItems(query -> PeopleField.found(people, query)).setIdentifierProvider(Person::id);
    }

    /** The chosen one's id as services know it. */
    public Optional<String> id() {
        return Optional.ofNullable(getValue()).map(person -> Long.toString(person.id()));
    }

    /** Chooses somebody; what is not there chooses nobody. */
    public void choose(People people, Optional<String> userId) {
        setValue(userId.flatMap(
                        id -> PeopleField.named(people, Set.of(id)).stream().findFirst())
                .orElse(null));
    }
}
