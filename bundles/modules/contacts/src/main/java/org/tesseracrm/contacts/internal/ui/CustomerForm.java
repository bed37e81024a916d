package org.tesseracrm.contacts.internal.ui;

import org.tesseracrm.contacts.internal.service.CustomerType;
import org.tesseracrm.contacts.internal.service.DuplicateService;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.FormPage;

/** The form of a customer, new or known. */
abstract class CustomerForm extends FormPage {
    private final CustomerFields customer;

    CustomerForm(
            DuplicateService duplicates, Pickers pickers, boolean mayMerge, ChoiceWords words, CustomFieldsUi own) {
        customer = new CustomerFields(pickers, words, own.form(CustomerType.ID));
        back(Paths.CUSTOMERS, "contacts.customers");
        first();
        more();
        custom(customer.custom);
        part(new DuplicateHint(duplicates, customer, this::id, mayMerge), customer.name);
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
        wide("reach", "contacts.reaches", customer.reach);
        wide("addresses", "contacts.addresses", customer.addresses);
        moreSection("contacts.section.business");
        field("shortName", "contacts.customer.shortName", customer.shortName);
        field("parentId", "contacts.customer.parent", customer.parent);
        field("annualRevenue", "contacts.customer.annualRevenue", customer.revenue);
        field("annualRevenue.currency", "contacts.customer.currency", customer.currency);
        field("employees", "contacts.customer.employees", customer.employees);
        field("foundedYear", "contacts.customer.foundedYear", customer.foundedYear);
        field("taxNumber", "contacts.customer.taxNumber", customer.taxNumber);
        field("hot", "contacts.customer.hot", customer.hot);
        moreSection("contacts.dates");
        wide("dates", "contacts.dates", customer.dates);
        moreSection("contacts.section.notes");
        wide("notes", "contacts.customer.notes", customer.notes);
    }
}
