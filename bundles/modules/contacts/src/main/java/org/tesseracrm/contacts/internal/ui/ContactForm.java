package org.tesseracrm.contacts.internal.ui;

import org.tesseracrm.contacts.internal.service.ContactType;
import org.tesseracrm.core.ui.ChoiceWords;
import org.tesseracrm.core.ui.CustomFieldsUi;
import org.tesseracrm.core.ui.FormPage;

/** The form of a contact, new or known. */
abstract class ContactForm extends FormPage {
    private final ContactFields contact;

    ContactForm(Pickers pickers, ChoiceWords words, CustomFieldsUi own) {
        contact = new ContactFields(pickers, words, own.form(ContactType.ID));
        back(Paths.CONTACTS, "contacts.contacts");
        section("contacts.section.basics");
        field("name", "contacts.contact.name", contact.name);
        field("customerId", "contacts.contact.customer", contact.customer);
        field("title", "contacts.contact.title", contact.title);
        field("mobile", "contacts.contact.mobile", contact.mobile);
        field("role", "contacts.contact.role", contact.role);
        field("primary", "contacts.contact.primary", contact.primary);
        moreSection("contacts.section.reach");
        field("phone", "contacts.contact.phone", contact.phone);
        field("email", "contacts.contact.email", contact.email);
        field("wechat", "contacts.contact.wechat", contact.wechat);
        wide("reach", "contacts.reaches", contact.reach);
        moreSection("contacts.section.person");
        field("department", "contacts.contact.department", contact.department);
        field("category", "contacts.contact.category", contact.category);
        field("birthday", "contacts.contact.birthday", contact.birthday);
        wide("dates", "contacts.dates", contact.dates);
        wide("notes", "contacts.contact.notes", contact.notes);
        custom(contact.custom);
    }

    protected final ContactFields contact() {
        return contact;
    }
}
