package org.tesseracrm.contacts.internal.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.contacts.internal.service.CustomerService;
import org.tesseracrm.core.ui.FormPage;
import org.tesseracrm.core.ui.Ui;

/** The form of a customer, new or known. */
abstract class CustomerForm extends FormPage {
    private static final int TYPING_MS = 400;

    private final CustomerService customers;
    private final CustomerFields customer;
    private final Div similar = new Div();

    CustomerForm(CustomerService customers, Pickers pickers) {
        this.customers = customers;
        customer = new CustomerFields(pickers);
        back(Paths.CUSTOMERS, "contacts.customers");
        first();
        more();
        similar.addClassNames("t-notice", "t-notice-soon", "t-form-wide");
        similar.getElement().setAttribute("role", "status");
        similar.setVisible(false);
        part(similar, customer.name);
        customer.name.setValueChangeMode(ValueChangeMode.LAZY);
        customer.name.setValueChangeTimeout(TYPING_MS);
        customer.name.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                hint();
            }
        });
    }

    protected final CustomerFields customer() {
        return customer;
    }

    /** The customer that is edited, empty for a new one. */
    protected abstract String id();

    private void first() {
        section("contacts.section.basics");
        wide("name", "contacts.customer.name", customer.name);
        field("kind", "contacts.customer.kind", customer.kind);
        field("type", "contacts.customer.type", customer.type);
        field("phone", "contacts.customer.phone", customer.phone);
        field("industry", "contacts.customer.industry", customer.industry);
        field("ownerId", "contacts.customer.owner", customer.owner);
        field("source", "contacts.customer.source", customer.source);
    }

    private void more() {
        moreSection("contacts.section.reach");
        field("email", "contacts.customer.email", customer.email);
        field("website", "contacts.customer.website", customer.website);
        field("country", "contacts.customer.country", customer.country);
        field("province", "contacts.customer.province", customer.province);
        field("city", "contacts.customer.city", customer.city);
        wide("address", "contacts.customer.address", customer.address);
        moreSection("contacts.section.business");
        field("shortName", "contacts.customer.shortName", customer.shortName);
        field("parentId", "contacts.customer.parent", customer.parent);
        field("annualRevenue", "contacts.customer.annualRevenue", customer.revenue);
        field("annualRevenue.currency", "contacts.customer.currency", customer.currency);
        field("employees", "contacts.customer.employees", customer.employees);
        field("foundedYear", "contacts.customer.foundedYear", customer.foundedYear);
        field("taxNumber", "contacts.customer.taxNumber", customer.taxNumber);
        field("hot", "contacts.customer.hot", customer.hot);
        moreSection("contacts.section.notes");
        wide("notes", "contacts.customer.notes", customer.notes);
    }

    /** Customers that may be the same one. */
    private void hint() {
        List<CustomerRecord> found = customers.similar(customer.name.getValue(), id());
        similar.removeAll();
        similar.setVisible(!found.isEmpty());
        if (!found.isEmpty()) {
            similar.add(new Span(Ui.text("contacts.customer.similar")));
            found.forEach(each -> {
                Anchor link = new Anchor(Paths.customer(each.id()), each.name() + " (" + each.ownerName() + ")");
                link.setTarget("_blank");
                similar.add(link);
            });
        }
    }
}
