package org.tesseracrm.contacts.internal.ui;

import java.util.function.Function;
import org.tesseracrm.contacts.internal.service.ContactsDictionaries;
import org.tesseracrm.contacts.internal.service.CustomerRecord;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.Section;
import org.tesseracrm.core.ui.Ui;

/** A customer's fields by section. */
final class CustomerSections {

    private CustomerSections() {}

    static void show(CustomerRecord customer, ChoiceWords words, Function<String, Section> sections) {
        sections.apply("contacts.section.basics")
                .field("contacts.customer.name", customer.name())
                .field("contacts.customer.shortName", customer.shortName())
                .field("contacts.customer.kind", () -> words.label(ContactsDictionaries.KIND, customer.kind()))
                .field("contacts.customer.type", () -> Words.choice("contacts.customer.type", customer.type()))
                .field("contacts.customer.source", () -> words.label(ContactsDictionaries.SOURCE, customer.source()))
                .link("contacts.customer.parent", customer.parentName(), Paths.customer(customer.parentId()));
        Section reach = sections.apply("contacts.section.reach")
                .outside("contacts.customer.phone", Words.phone(customer.phone()), Words.tel(customer.phone()))
                .outside("contacts.customer.email", customer.email(), "mailto:" + customer.email())
                .outside("contacts.customer.website", customer.website(), Words.website(customer.website()))
                .field("contacts.customer.country", customer.country())
                .field("contacts.customer.province", customer.province())
                .field("contacts.customer.city", customer.city())
                .field("contacts.customer.address", customer.address());
        PartSections.reach(customer.reach(), words, reach);
        PartSections.addresses(customer.addresses(), words, sections);
        PartSections.dates(customer.dates(), words, sections);
        sections.apply("contacts.section.business")
                .field(
                        "contacts.customer.industry",
                        () -> words.label(ContactsDictionaries.INDUSTRY, customer.industry()))
                .field("contacts.customer.employees", () -> Words.number(customer.employees()))
                .field("contacts.customer.annualRevenue", () -> Words.money(customer))
                .field(
                        "contacts.customer.foundedYear",
                        customer.foundedYear() == null
                                ? ""
                                : customer.foundedYear().toString())
                .field("contacts.customer.taxNumber", customer.taxNumber());
        sections.apply("contacts.section.notes").field("contacts.customer.notes", customer.notes());
        sections.apply("contacts.section.history")
                .field("contacts.customer.owner", customer.ownerName())
                .field("contacts.createdAt", () -> Ui.formats().dateTime(customer.createdAt()))
                .field("contacts.createdBy", customer.createdByName())
                .field("contacts.updatedAt", () -> Ui.formats().dateTime(customer.updatedAt()))
                .field("contacts.updatedBy", customer.updatedByName());
    }
}
