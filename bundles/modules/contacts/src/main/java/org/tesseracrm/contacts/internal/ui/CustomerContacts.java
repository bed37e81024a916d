package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tesseracrm.contacts.internal.service.ContactRecord;
import org.tesseracrm.contacts.internal.service.ContactService;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.core.api.access.Access;
import org.tesseracrm.core.api.query.ListRequest;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.EmptyState;
import org.tesseracrm.core.ui.Notices;
import org.tesseracrm.core.ui.Ui;
import org.tesseracrm.core.ui.customer.ReadOnly;

/** The contacts in a customer's page, the first contact first. */
final class CustomerContacts extends Div implements LocaleChangeObserver {
    private final ContactService contacts;
    private final Access access;
    private final ChoiceWords words;
    private final String customerId;
    private final boolean mayChange;

    /** @param mayChange whether the customer may be changed, and so its contacts */
    CustomerContacts(ContactService contacts, Access access, ChoiceWords words, String customerId, boolean mayChange) {
        this.contacts = contacts;
        this.access = access;
        this.words = words;
        this.customerId = customerId;
        this.mayChange = mayChange;
        addClassName("t-stack");
    }

    /** Also called when attached. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        Notices.attempt(this::show);
    }

    private void show() {
        removeAll();
        List<ContactRecord> found = contacts
                .list(new ListRequest("", "customerId==" + customerId, "name", ListRequest.MAX_LIMIT, ""))
                .items()
                .stream()
                .sorted(Comparator.comparing(ContactRecord::primary).reversed())
                .toList();
        boolean mayWrite = access.may(ContactService.WRITE);
        if (found.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.USERS,
                    "contacts.contacts.empty",
                    "contacts.contacts.ofCustomer." + (mayWrite && mayChange ? "empty" : "none"),
                    mayWrite ? new Component[] {newContact()} : new Component[0]));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("t-list");
        found.forEach(contact -> list.add(item(contact)));
        add(list);
        if (mayWrite) {
            add(newContact());
        }
    }

    private ListItem item(ContactRecord contact) {
        Anchor name = new Anchor(Paths.contact(contact.id()), contact.name());
        name.getElement().setAttribute("router-link", true);
        name.addClassName("t-strong");
        Span facts = new Span(Stream.of(
                        contact.primary() ? Ui.text("contacts.contact.primary") : null,
                        contact.title(),
                        words.label(ContactsDictionaries.ROLE, contact.role()))
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · ")));
        facts.addClassNames("t-muted", "t-small");
        Div who = new Div(name, facts);
        who.addClassName("t-grow");
        Div row = new Div(who);
        row.addClassName("t-row");
        if (contact.mobile() != null) {
            row.add(new Anchor(Words.tel(contact.mobile()), Words.phone(contact.mobile())));
        }
        if (contact.email() != null) {
            row.add(new Anchor("mailto:" + contact.email(), contact.email()));
        }
        return new ListItem(row);
    }

    private Button newContact() {
        Button button = new Button(Ui.text("contacts.contact.new"), VaadinIcon.PLUS.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.addClickListener(click -> getUI().ifPresent(ui ->
                ui.navigate(Paths.CONTACTS + Paths.NEW, QueryParameters.of(NewContactView.CUSTOMER, customerId))));
        ReadOnly.unless(mayChange, button);
        return button;
    }
}
