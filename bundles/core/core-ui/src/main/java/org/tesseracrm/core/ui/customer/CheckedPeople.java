package org.tesseracrm.core.ui.customer;

import com.vaadin.flow.component.html.Div;
import java.util.Set;
import org.tesseracrm.core.api.customer.People;
import org.tesseracrm.core.ui.PeopleField;

/** Chooses people for something about a customer, a team for instance, and says at once who of them could not see it. */
public final class CheckedPeople extends Div {
    private final PeopleField field;
    private final AccessCheck check;

    CheckedPeople(People people, AccessCheck check) {
        this.check = check;
        field = new PeopleField(people);
        field.setWidthFull();
        field.addValueChangeListener(event -> check.check(ids()));
        addClassName("t-stack");
        add(field, check);
    }

    /** The field itself, for its label, helper text and errors. */
    public PeopleField field() {
        return field;
    }

    /** Called after somebody was let in, or out again. */
    public void onChange(Runnable listener) {
        check.onChange(listener);
    }

    public Set<String> ids() {
        return field.ids();
    }
}
