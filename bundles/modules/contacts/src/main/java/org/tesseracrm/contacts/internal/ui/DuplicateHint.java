package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tesseracrm.contacts.internal.service.Duplicate;
import org.tesseracrm.contacts.internal.service.DuplicateQuery;
import org.tesseracrm.contacts.internal.service.DuplicateService;
import org.tesseracrm.core.ui.Ui;

/** Shown while one types: customers that may be the same one, each with the reasons and a link that leaves the form as it is. */
final class DuplicateHint extends Div {
    private static final int TYPING_MS = 400;
    private static final int MOST = 5;

    private final DuplicateService duplicates;
    private final CustomerFields fields;
    private final Supplier<String> id;
    private final boolean mayMerge;

    /** @param id of the customer that is edited, empty for a new one */
    DuplicateHint(DuplicateService duplicates, CustomerFields fields, Supplier<String> id, boolean mayMerge) {
        this.duplicates = duplicates;
        this.fields = fields;
        this.id = id;
        this.mayMerge = mayMerge;
        addClassNames("t-notice", "t-notice-soon", "t-form-wide");
        getElement().setAttribute("role", "status");
        setVisible(false);
        List.of(fields.name, fields.shortName, fields.phone, fields.taxNumber).forEach(this::watch);
    }

    private void watch(TextField field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_MS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                look();
            }
        });
    }

    private void look() {
        List<Duplicate> found = duplicates.find(new DuplicateQuery(
                fields.name.getValue(),
                fields.shortName.getValue(),
                List.of(fields.phone.getValue()),
                fields.taxNumber.getValue(),
                id.get()));
        removeAll();
        setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            Div list = new Div();
            found.stream().limit(MOST).map(this::line).forEach(list::add);
            add(new Span(Ui.text("contacts.customer.similar")), list);
        }
    }

    private Div line(Duplicate found) {
        Anchor link = new Anchor(
                Paths.customer(found.customer().id()), found.customer().name());
        link.setTarget("_blank");
        String reasons = found.reasons().stream()
                .map(reason -> Ui.text(reason.text().key()))
                .collect(Collectors.joining(Ui.text("contacts.duplicate.and")));
        Span why = new Span(" – " + reasons + " (" + found.customer().ownerName() + ")");
        why.addClassName("t-muted");
        Div line = new Div(link, why);
        if (mayMerge && !id.get().isEmpty()) {
            Anchor merge = new Anchor(
                    Paths.merge(List.of(id.get(), found.customer().id())), Ui.text("contacts.customer.merge"));
            merge.getElement().setAttribute("router-link", true);
            line.add(new Span(" "), merge);
        }
        return line;
    }
}
