package org.tesseracrm.contacts.internal.service;

import java.util.List;
import org.tesseracrm.contacts.internal.model.Contact;
import org.tesseracrm.core.api.query.EntityList;
import org.tesseracrm.core.api.query.ListField;

/** The lists of contacts. Whatever is sortable has its index in the changelog. */
final class ContactLists {
    private static final List<ListField<Contact>> FIELDS = List.of(
            ListField.id("customerId", "customerId", Contact::getCustomerId),
            ListField.<Contact>text("customerName", "customerName", Contact::getCustomerName)
                    .sortable(),
            ListField.<Contact>text("name", "name", Contact::getName).sortable(),
            ListField.text("title", "title", c -> c.values().title()),
            ListField.text("department", "department", c -> c.values().department()),
            ListField.text("mobile", "mobile", c -> c.values().mobile()),
            ListField.text("phone", "phone", c -> c.values().phone()),
            ListField.text("email", "email", c -> c.values().email()),
            ListField.text("wechat", "wechat", c -> c.values().wechat()),
            ListField.<Contact>date("birthday", "birthday", c -> c.values().birthday())
                    .sortable(),
            ListField.flag("primary", "primaryContact", c -> c.values().primary()),
            ListField.id("ownerId", "ownerId", Contact::getOwnerId),
            ListField.<Contact>instant("createdAt", "createdAt", Contact::getCreatedAt)
                    .sortable(),
            ListField.<Contact>instant("updatedAt", "updatedAt", Contact::getUpdatedAt)
                    .sortable());

    static final EntityList<Contact> LIVE =
            list().with("deleted", false).sortedBy("-updatedAt").build();

    static final EntityList<Contact> DELETED = list().with("deleted", true)
            .with("deletedWithCustomer", false)
            .field(ListField.<Contact>instant("deletedAt", "deletedAt", Contact::getDeletedAt)
                    .sortable())
            .sortedBy("-deletedAt")
            .build();

    private ContactLists() {}

    /** Fields whose choices are the company's own. */
    static List<ListField<Contact>> choices(ContactChoices choices) {
        return List.of(
                ListField.code("category", "category", choices.categories().codes(), c -> c.values()
                        .category()),
                ListField.code(
                        "role", "role", choices.roles().codes(), c -> c.values().role()));
    }

    private static EntityList.Builder<Contact> list() {
        return EntityList.ofCustomers(Contact.class, "tenantId", "ownerId", "customerId")
                .id("id", Contact::getId)
                .search("searchText")
                .fields(FIELDS);
    }
}
