package com.example.visits.internal.ui;

import com.example.visits.internal.service.VisitDraft;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tesseracrm.core.api.customer.CustomerRegistry;
import org.tesseracrm.core.ui.FormPage;

/** The form of a visit, new or known. */
abstract class VisitForm extends FormPage {
    private static final int TITLE = 200;
    private static final int NOTES = 4_000;

    private final TextField title = new TextField();
    private final ComboBox<Chosen> customer = new ComboBox<>();
    private final DatePicker day = new DatePicker();
    private final TextArea notes = new TextArea();

    /** A customer as one picks it: by name, known by id. */
    record Chosen(String id, String name) {}

    VisitForm(CustomerRegistry customers) {
        back(Paths.LIST, "visits.module.name");
        title.setMaxLength(TITLE);
        title.setRequiredIndicatorVisible(true);
        notes.setMaxLength(NOTES);
        customer.setRequiredIndicatorVisible(true);
        customer.setItemLabelGenerator(Chosen::name);
        customer.setItems(query -> {
            int offset = query.getOffset();
            int limit = query.getLimit();
            return customers.search(query.getFilter().orElse(""), offset + limit).stream()
                    .skip(offset)
                    .limit(limit)
                    .map(found -> new Chosen(Long.toString(found.id()), found.name()));
        });
        section("visits.section.basics");
        field("title", "visits.field.title", title);
        field("customerId", "visits.field.customer", customer);
        field("day", "visits.field.day", day);
        wide("notes", "visits.field.notes", notes);
    }

    final void begin(Chosen chosen) {
        customer.setValue(chosen);
        fields().clean();
        title.focus();
    }

    final void show(VisitDraft draft, String customerName) {
        title.setValue(draft.title());
        customer.setValue(new Chosen(draft.customerId(), customerName == null ? "" : customerName));
        day.setValue(draft.day());
        notes.setValue(draft.notes() == null ? "" : draft.notes());
        fields().clean();
    }

    final VisitDraft read() {
        Chosen chosen = customer.getValue();
        return new VisitDraft(chosen == null ? null : chosen.id(), title.getValue(), day.getValue(), notes.getValue());
    }
}
